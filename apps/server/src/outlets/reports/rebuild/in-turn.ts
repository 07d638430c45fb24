import type pg from 'pg'

/** So many may wait, so that neither PostgreSQL nor the fold stands still while the other one is busy. */
const MOST = 4

/** Has something written, and waits until there is room for one more. @throws what an earlier one threw */
export type Write = (work: (client: pg.PoolClient) => Promise<void>) => Promise<void>

/** Works of one client that are done one after another, while whoever gives them goes on. */
export const inTurn = (client: pg.PoolClient): { write: Write; end: () => Promise<void> } => {
  const works: Promise<void>[] = []
  return {
    write: async work => {
      if (works.length >= MOST) await works.shift()
      const working = (works.at(-1) ?? Promise.resolve()).then(() => work(client))
      works.push(working)
      // Whoever waits for it later hears of its failure.
      working.catch(() => {})
    },
    /** Waits for all of them. @throws what one of them threw */
    end: async () => {
      await Promise.all(works)
    },
  }
}
