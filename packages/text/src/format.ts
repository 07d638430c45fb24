import type { Language } from '@stoa/contract/settings-shapes'
import { localeOf } from './languages.ts'

/** Whose eyes read it. `timeZone` is an IANA name. */
export type Reader = { language: Language; timeZone: string }

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format is slow (about 50 µs) and a list has hundreds of moments. */
function format({ language, timeZone }: Reader, style: string, options: Intl.DateTimeFormatOptions) {
  const key = `${language} ${timeZone} ${style}`
  const kept = formats.get(key)
  if (kept) return kept
  const made = new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone })
  formats.set(key, made)
  return made
}

/** "23 November 2026 at 14:05": for tooltips and details. Moments are RFC 3339 in UTC, as on the wire. */
export const fullMoment = (moment: string, reader: Reader): string =>
  format(reader, 'full', { dateStyle: 'long', timeStyle: 'short' }).format(Date.parse(moment))

/** "23 Nov 2026, 14:05": the same where there is less room. */
export const mediumMoment = (moment: string, reader: Reader): string =>
  format(reader, 'medium', { dateStyle: 'medium', timeStyle: 'short' }).format(Date.parse(moment))

export const dayOf = (moment: string, reader: Reader): string =>
  format(reader, 'day', { dateStyle: 'medium' }).format(Date.parse(moment))

export const timeOf = (moment: string, reader: Reader): string =>
  format(reader, 'time', { timeStyle: 'short' }).format(Date.parse(moment))

/** Short, for lists: the time today, day and month this year, the date before. `now` is epoch milliseconds. */
export function shortMoment(moment: string, reader: Reader, now: number): string {
  const at = Date.parse(moment)
  const day = format(reader, 'day', { dateStyle: 'medium' })
  if (day.format(at) === day.format(now)) return timeOf(moment, reader)
  const year = format(reader, 'year', { year: 'numeric' })
  if (year.format(at) !== year.format(now)) return day.format(at)
  return format(reader, 'month-day', { day: 'numeric', month: 'short' }).format(at)
}

/** "Tue 9:00": for a moment within the week to come. */
export const weekdayMoment = (moment: string, reader: Reader): string =>
  format(reader, 'weekday', { weekday: 'short', hour: 'numeric', minute: '2-digit' }).format(
    Date.parse(moment),
  )

/** "Fri 20 Nov, 16:00": for the ends of a stretch of time, where days matter and years do not. */
export const momentInSpan = (moment: string, reader: Reader): string =>
  format(reader, 'span', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  }).format(Date.parse(moment))

const steps = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

/** "3 hours ago", "in 2 days"; "now" within the minute. `now` is epoch milliseconds. */
export function relativeTime(moment: string, language: Language, now: number): string {
  const words = new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' })
  const distance = Date.parse(moment) - now
  for (const [unit, length] of steps) {
    if (Math.abs(distance) >= length) return words.format(Math.trunc(distance / length), unit)
  }
  return words.format(0, 'second')
}

const lengths = new Map<string, Intl.NumberFormat>()

/** "3 hr": how long, in the largest unit that fits, a minute at least. Milliseconds. */
export function shortDuration(milliseconds: number, language: Language): string {
  const [unit, length] = steps.find(([, each]) => milliseconds >= each) ?? (['minute', 60_000] as const)
  const key = `${language} ${unit}`
  const words =
    lengths.get(key) ??
    new Intl.NumberFormat(localeOf(language), { style: 'unit', unit, unitDisplay: 'short' })
  lengths.set(key, words)
  return words.format(Math.max(1, Math.trunc(milliseconds / length)))
}

const distances = new Map<string, Intl.RelativeTimeFormat>()

/**
 * For what has happened, as short as lists want it: "5 min. ago" within a day, then as `shortMoment`. `now` is epoch
 * milliseconds; where this clock is behind the server's, it was just now.
 */
export function briefMoment(moment: string, reader: Reader, now: number): string {
  const minutes = Math.trunc(Math.min(0, Date.parse(moment) - now) / 60_000)
  if (Math.abs(minutes) >= 24 * 60) return shortMoment(moment, reader, now)
  const { language } = reader
  const words =
    distances.get(language) ??
    new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto', style: 'short' })
  distances.set(language, words)
  if (minutes === 0) return words.format(0, 'second')
  return Math.abs(minutes) < 60
    ? words.format(minutes, 'minute')
    : words.format(Math.trunc(minutes / 60), 'hour')
}

export const count = (value: number, language: Language): string =>
  new Intl.NumberFormat(localeOf(language)).format(value)

/** Of a share between 0 and 1; rounded down, so that not quite all is not all. */
export const percent = (share: number, language: Language): string =>
  new Intl.NumberFormat(localeOf(language), { style: 'percent' }).format(Math.floor(share * 100) / 100)

/** 1 kB is 1000 bytes, as in file managers. */
export function fileSize(bytes: number, language: Language): string {
  const [unit, divisor] =
    bytes < 1000
      ? (['byte', 1] as const)
      : bytes < 1e6
        ? (['kilobyte', 1e3] as const)
        : (['megabyte', 1e6] as const)
  return new Intl.NumberFormat(localeOf(language), {
    style: 'unit',
    unit,
    // Short, English says “15 byte”.
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: divisor === 1e6 ? 1 : 0,
  }).format(bytes / divisor)
}
