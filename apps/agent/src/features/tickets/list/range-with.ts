import type { Range } from '@tanstack/react-virtual'

/** The rows in sight with some around them, and one that stays drawn wherever it is: that which has the focus. */
export const rangeWith =
  (kept: number) =>
  ({ startIndex, endIndex, overscan, count }: Range): number[] => {
    const first = Math.max(0, startIndex - overscan)
    const last = Math.min(count - 1, endIndex + overscan)
    const seen = Array.from({ length: last - first + 1 }, (_, step) => first + step)
    return seen.includes(kept) ? seen : [...seen, kept].sort((one, other) => one - other)
  }
