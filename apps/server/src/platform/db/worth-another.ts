/** SQLSTATE: could not serialize, deadlock, lock not available. */
const passing = ['40001', '40P01', '55P03']

/** What another attempt may get right: somebody else held what this one needed. */
export const isWorthAnother = (error: unknown): boolean =>
  passing.includes((error as { code?: string } | null)?.code ?? '')
