import type { CalendarException } from '@stoa/contract/business-hours'
import ICAL from 'ical.js'
import { occurrencesOf } from './occurrences.ts'
import { momentKey, zonesOf } from './spans.ts'

export type HolidayFile = {
  ics: string
  /** Of the calendar that the days are for: what lasts hours is put on its days. */
  timeZone: string
  /** Days before it are left out. */
  today: string
}

export type HolidayDays = { exceptions: CalendarException[]; skipped: number }

const recurringYears = 3
const mostDays = 2000
const longestName = 120
const longestEvent = 400

/**
 * The days that the events of an iCalendar file touch, each as a closed day. What was cancelled, is over, or cannot be
 * understood is counted as skipped. A file may be made to take for ever: see reading-thread.ts. @throws Error: no such file
 */
export const readDays = ({ ics, timeZone, today }: HolidayFile): HolidayDays => {
  const from = Temporal.PlainDate.from(today)
  const until = from.add({ years: recurringYears })
  const events = calendarsIn(ics).flatMap(calendar => calendar.getAllSubcomponents('vevent'))
  const moved = movedOccurrences(events, timeZone)
  const names = new Map<string, Set<string>>()
  let skipped = 0
  for (const event of events) {
    const dates = datesOf(event, { timeZone, from, until, moved: moved.get(text(event, 'uid')) ?? new Set() })
    if (dates.length === 0) skipped += 1
    for (const date of dates) {
      const there = names.get(date) ?? new Set()
      names.set(date, there.add(text(event, 'summary')))
    }
  }
  const exceptions = [...names]
    .map(([date, given]) => ({ date, name: joined(given), intervals: [] }))
    .toSorted((a, b) => a.date.localeCompare(b.date))
  return { exceptions: exceptions.slice(0, mostDays), skipped }
}

const calendarsIn = (ics: string): ICAL.Component[] => {
  const parsed: unknown = ICAL.parse(ics.replace(/^\uFEFF/, '').trim())
  // Several calendars in one file come as a list of what one comes as.
  const all = (Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed : [parsed]) as [string][]
  const calendars = all.map(each => new ICAL.Component(each)).filter(each => each.name === 'vcalendar')
  if (calendars.length === 0) throw new Error('no calendar')
  return calendars
}

type Bounds = {
  timeZone: string
  from: Temporal.PlainDate
  until: Temporal.PlainDate
  moved: ReadonlySet<string>
}

const datesOf = (event: ICAL.Component, { timeZone, from, until, moved }: Bounds): string[] => {
  const dates = new Set<string>()
  if (text(event, 'status').toUpperCase() === 'CANCELLED') return []
  try {
    for (const { date, days } of occurrencesOf(event, { timeZone, until, moved }))
      for (let day = 0; day < Math.min(days, longestEvent); day++) {
        const each = date.add({ days: day })
        if (Temporal.PlainDate.compare(each, from) >= 0) dates.add(each.toString())
        if (dates.size > mostDays) return [...dates]
      }
  } catch {
    // One event that means nothing does not spoil the file.
    return []
  }
  return [...dates]
}

/** For each event that repeats, its occurrences that the file tells about on their own, by its UID. */
const movedOccurrences = (events: readonly ICAL.Component[], timeZone: string): Map<string, Set<string>> => {
  const moved = new Map<string, Set<string>>()
  for (const event of events) {
    const original = valueIn(event, 'recurrence-id')
    if (!(original instanceof ICAL.Time)) continue
    const there = moved.get(text(event, 'uid')) ?? new Set()
    moved.set(text(event, 'uid'), there.add(momentKey(original, zonesOf(event, 'recurrence-id', timeZone))))
  }
  return moved
}

/** null where there is none, or one that means nothing. */
const valueIn = (event: ICAL.Component, property: string) => {
  try {
    return event.getFirstPropertyValue(property)
  } catch {
    return null
  }
}

const text = (event: ICAL.Component, property: string): string =>
  valueIn(event, property)?.toString().trim() ?? ''

const joined = (names: ReadonlySet<string>): string =>
  [...[...names].filter(name => name !== '').join(' · ')].slice(0, longestName).join('')
