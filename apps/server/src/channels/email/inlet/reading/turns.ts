/** Lets work on one ticket, or on mails of one group, run one after the other, in the order in which it was asked for, though mails are written side by side. */
export const createTurns = () => {
  const last = new Map<number | string, Promise<unknown>>()
  return async <Result>(key: number | string, work: () => Promise<Result>): Promise<Result> => {
    const before = last.get(key) ?? Promise.resolve()
    const mine = before.then(work, work)
    last.set(key, mine)
    try {
      return await mine
    } finally {
      if (last.get(key) === mine) last.delete(key)
    }
  }
}
