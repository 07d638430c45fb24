import type { Range } from '@tanstack/react-virtual'

/** So many rows come and go at once: a browser takes nearly as long for one as for several. */
const together = 4

/** The rows in sight with some around them, and one that stays drawn wherever it is: that which has the focus. */
export const rangeWith =
  (kept: number) =>
  ({ startIndex, endIndex, overscan, count }: Range): number[] => {
    const first = Math.floor(Math.max(0, startIndex - overscan) / together) * together
    const last = Math.min(count, Math.ceil((endIndex + overscan + 1) / together) * together) - 1
    const seen = Array.from({ length: last - first + 1 }, (_, step) => first + step)
    return seen.includes(kept) ? seen : [...seen, kept].sort((one, other) => one - other)
  }
