/** Lets work on one ticket run one after the other, in the order in which it was asked for, though mails are written side by side. */
export const createTurns = () => {
  const last = new Map<number, Promise<unknown>>()
  return async <Result>(ticketId: number, work: () => Promise<Result>): Promise<Result> => {
    const before = last.get(ticketId) ?? Promise.resolve()
    const mine = before.then(work, work)
    last.set(ticketId, mine)
    try {
      return await mine
    } finally {
      if (last.get(ticketId) === mine) last.delete(ticketId)
    }
  }
}
