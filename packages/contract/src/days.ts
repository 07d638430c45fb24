/** Days are text such as 2026-11-23, and are reckoned with as such: no clock can change in between. */
const oneDay = 86_400_000
const at = (day: string) => Date.parse(`${day}T00:00:00Z`)
export const dayAt = (moment: number) => new Date(moment).toISOString().slice(0, 10)

export const addDays = (day: string, days: number): string => dayAt(at(day) + days * oneDay)

/** The first day of a month, `months` later. */
export function addMonths(day: string, months: number): string {
  const date = new Date(at(day))
  return dayAt(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1))
}

export const monthOf = (day: string): string => `${day.slice(0, 7)}-01`
export const yearOf = (day: string): string => `${day.slice(0, 4)}-01-01`
export const quarterOf = (day: string): string => addMonths(day, -((Number(day.slice(5, 7)) - 1) % 3))
/** The Monday of its week. */
export const weekOf = (day: string): string => addDays(day, -((new Date(at(day)).getUTCDay() + 6) % 7))

/** Both ends included. */
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / oneDay) + 1

/** In each zone the database reads their moments, also of the time before that they are compared with. */
const years = { first: '1970', last: '2999' } as const

export const isDay = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\d$/.test(value) &&
  value >= years.first &&
  value.slice(0, 4) <= years.last &&
  !Number.isNaN(at(value)) &&
  dayAt(at(value)) === value
