const longest = 10_000

/** Milliseconds before the next attempt: fast first, then doubling, never two clients in step. */
export const backoff = (attempt: number, random = Math.random()): number =>
  Math.min(longest, 100 * 2 ** attempt) * (0.5 + random / 2)
