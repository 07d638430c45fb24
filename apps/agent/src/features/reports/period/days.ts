import { dayAt } from '@stoa/contract/days'
import { wallTimeOf } from '../../../lib/wall-clock.ts'

/** What the calendar on a wall in that time zone shows. `now` is epoch milliseconds. */
export function todayIn(timeZone: string, now: number): string {
  const { year, month, day } = wallTimeOf(now, timeZone)
  return dayAt(Date.UTC(year, month - 1, day))
}
