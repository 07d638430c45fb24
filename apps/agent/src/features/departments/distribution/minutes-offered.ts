const usual = [2, 5, 10, 15, 30, 60, 120, 240, 480, 1440]

/** The usual times in minutes, and the one that is set, whatever it is. */
export const minutesOffered = (set: number | null): number[] =>
  [...new Set([...usual, ...(set === null ? [] : [set])])].sort((one, other) => one - other)

/** Whole hours where there are, else minutes. */
export const timeIn = (minutes: number): { unit: 'hours' | 'minutes'; count: number } =>
  minutes % 60 === 0 ? { unit: 'hours', count: minutes / 60 } : { unit: 'minutes', count: minutes }
