import type { Language } from '@stoa/contract/settings-shapes'
import { momentOf, type WallTime, wallTimeOf } from '../wall-clock.ts'
import { lastWorkday, periodWords, shortPeriods } from './period-words.ts'
import { folded, morning, weekdayOf } from './read-spoken.ts'

/** When a day of work ends for whoever says no more than that. */
const evening = 17

const units = ['day', 'week', 'month', 'year'] as const
type Unit = (typeof units)[number]

/**
 * The end or the beginning of a day, week, month or year, as it is said in a language: in the morning of that day, or in its evening where
 * that has passed. null where that is not understood. `now` and the answer are epoch milliseconds.
 */
export function readPeriod(typed: string, now: number, timeZone: string, language: Language): number | null {
  const said = folded(typed)
  const groups = periodWords[language].exec(shortPeriods[language]?.[said] ?? said)?.groups
  const unit = groups && units.find(each => groups[each] !== undefined)
  if (!groups || !unit) return null
  const today = wallTimeOf(now, timeZone)
  const at = (date: Day, hour: number) => momentOf({ ...date, hour, minute: 0 }, timeZone)
  if (groups.start !== undefined) return at(firstDay(today, unit, 1), morning)
  const endAfter = (ahead: number) => {
    const date = lastDay(today, unit, ahead, language)
    return [...(unit === 'day' ? [] : [at(date, morning)]), at(date, evening)].find(moment => moment > now)
  }
  return endAfter(groups.next === undefined ? 0 : 1) ?? endAfter(1) ?? null
}

type Day = Pick<WallTime, 'year' | 'month' | 'day'>

/** A day of the calendar, also where the number of the month or of the day runs over. */
const dayOf = (year: number, month: number, day: number): Day => {
  const date = new Date(Date.UTC(year, month - 1, day))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** The first day of the period that comes so many after this one. */
const firstDay = ({ year, month, day }: Day, unit: Unit, ahead: number): Day => {
  if (unit === 'year') return dayOf(year + ahead, 1, 1)
  if (unit === 'month') return dayOf(year, month + ahead, 1)
  if (unit === 'day') return dayOf(year, month, day + ahead)
  return dayOf(year, month, day - weekdayOf({ year, month, day }) + 7 * ahead)
}

const lastDay = (today: Day, unit: Unit, ahead: number, language: Language): Day => {
  const week = unit === 'week'
  const { year, month, day } = firstDay(today, unit, week ? ahead : ahead + 1)
  return dayOf(year, month, week ? day + lastWorkday[language] - 1 : day - 1)
}
