const longest = 3650

/** The number of days that was typed; null where it is none that a department may have. */
export function daysIn(text: string): number | null {
  const days = /^\d+$/.test(text.trim()) ? Number(text.trim()) : 0
  return days >= 1 && days <= longest ? days : null
}
