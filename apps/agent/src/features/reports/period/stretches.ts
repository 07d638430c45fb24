import { addDays, addMonths, monthOf, weekOf, yearOf } from '@stoa/contract/days'
import { type Stretch, stretches } from '@stoa/contract/report-choices'
import type { Period } from '@stoa/contract/report-periods'
import type { Reader } from '@stoa/text/format'
import { localeOf } from '@stoa/text/languages'
import { momentOf } from '../../../lib/wall-clock.ts'
import { todayIn } from './days.ts'

export const isStretch = (by: string): by is Stretch => stretches.some(stretch => stretch === by)

const oneHour = 3_600_000

function midnight(day: string, timeZone: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return momentOf({ year, month, day: date, hour: 0, minute: 0 }, timeZone)
}

/** An hour is known by its moment, everything else by its first day: as the server has it. */
export const sameStretch = (key: string): string => (key.length > 10 ? String(Date.parse(key)) : key)

/** The keys of all stretches of a period; the first one of weeks, months and years may begin before it. */
export function stretchesOf({ from, to }: Period, stretch: Stretch, timeZone: string): string[] {
  const found: string[] = []
  if (stretch === 'hour') {
    const end = midnight(addDays(to, 1), timeZone)
    for (let at = midnight(from, timeZone); at < end; at += oneHour) found.push(new Date(at).toISOString())
    return found
  }
  for (let day = firstOf(from, stretch); day <= to; day = nextOf(day, stretch)) found.push(day)
  return found
}

const firstOf = (day: string, stretch: Stretch) =>
  stretch === 'week'
    ? weekOf(day)
    : stretch === 'month'
      ? monthOf(day)
      : stretch === 'year'
        ? yearOf(day)
        : day

const nextOf = (day: string, stretch: Stretch) =>
  stretch === 'week'
    ? addDays(day, 7)
    : stretch === 'month'
      ? addMonths(day, 1)
      : stretch === 'year'
        ? addMonths(day, 12)
        : addDays(day, 1)

/** Without those that are still to come: nothing can have happened in them. */
export const begunOf = (keys: readonly string[], timeZone: string, now: number): string[] => {
  const today = todayIn(timeZone, now)
  return keys.filter(key => (key.length > 10 ? Date.parse(key) <= now : key <= today))
}

/** What of the period lies in a stretch. */
export function periodOfStretch(
  key: string,
  stretch: Stretch,
  { from, to }: Period,
  timeZone: string,
): Period {
  const first = stretch === 'hour' ? todayIn(timeZone, Date.parse(key)) : key
  const last = addDays(nextOf(first, stretch), -1)
  return { from: first < from ? from : first, to: last > to ? to : last }
}

type Style = 'full' | 'brief' | 'dated'

const styles: Record<Stretch, Partial<Record<Style, Intl.DateTimeFormatOptions>>> = {
  hour: {
    full: { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' },
    brief: { hour: 'numeric', minute: '2-digit' },
    dated: { day: 'numeric', month: 'short', hour: 'numeric' },
  },
  day: {
    full: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
    brief: { day: 'numeric', month: 'short' },
  },
  week: {
    full: { day: 'numeric', month: 'short', year: 'numeric' },
    brief: { day: 'numeric', month: 'short' },
  },
  month: { full: { month: 'long', year: 'numeric' }, brief: { month: 'short', year: '2-digit' } },
  year: { full: { year: 'numeric' }, brief: { year: 'numeric' } },
}
const formats = new Map<string, Intl.DateTimeFormat>()

function format(stretch: Stretch, style: Style, { language, timeZone }: Reader) {
  // Days have no time zone; they are told as they stand.
  const zone = stretch === 'hour' ? timeZone : 'UTC'
  const key = `${language} ${zone} ${stretch} ${style}`
  const kept = formats.get(key)
  if (kept) return kept
  const made = new Intl.DateTimeFormat(localeOf(language), {
    ...styles[stretch][style],
    timeZone: zone,
    calendar: 'gregory',
  })
  formats.set(key, made)
  return made
}

/** "Sat, 28 Nov 2026", "16–22 Nov 2026", "November 2026": for rows and for what is pointed at. */
export function stretchName(key: string, stretch: Stretch, reader: Reader): string {
  const words = format(stretch, 'full', reader)
  if (stretch !== 'week') return words.format(Date.parse(key))
  return words.formatRange(Date.parse(key), Date.parse(addDays(key, 6)))
}

/** "28 Nov": for an axis. Hours of more than one day say which. */
export function stretchBrief(key: string, stretch: Stretch, reader: Reader, { from, to }: Period): string {
  const style = stretch === 'hour' && from !== to ? 'dated' : 'brief'
  return format(stretch, style, reader).format(Date.parse(key))
}

/** "22–28 Nov 2026", "28 Nov 2026". */
export const periodName = ({ from, to }: Period, { language }: Reader): string =>
  format('week', 'full', { language, timeZone: 'UTC' }).formatRange(Date.parse(from), Date.parse(to))
