/** SQLSTATE: could not serialize, deadlock, lock not available. */
const passing = ['40001', '40P01', '55P03']

/** What another attempt may get right: somebody else held what this one needed. */
export const isWorthAnother = (error: unknown): boolean =>
  passing.includes((error as { code?: string } | null)?.code ?? '')

/** Tries a transaction again where another attempt may get it right. */
export const patiently = async <Result>(attempt: () => Promise<Result>, left = 3): Promise<Result> => {
  try {
    return await attempt()
  } catch (error) {
    if (left <= 1 || !isWorthAnother(error)) throw error
    return patiently(attempt, left - 1)
  }
}
