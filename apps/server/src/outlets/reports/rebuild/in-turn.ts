/** So many may wait, so that neither PostgreSQL nor the fold stands still while the other one is busy. */
const MOST = 4

/** Works that are done one after another, while whoever gives them goes on. */
export const inTurn = () => {
  const works: Promise<void>[] = []
  return {
    /** Waits until there is room for one more. @throws what an earlier one threw */
    give: async (work: () => Promise<void>): Promise<void> => {
      if (works.length >= MOST) await works.shift()
      const working = (works.at(-1) ?? Promise.resolve()).then(work)
      works.push(working)
      // Whoever waits for it later hears of its failure.
      working.catch(() => {})
    },
    /** Waits for all of them. @throws what one of them threw */
    end: async (): Promise<void> => {
      await Promise.all(works)
    },
  }
}
