import type { Calendar, CalendarException } from '@stoa/contract/business-hours'
import {
  type DraftInterval,
  type DraftWeek,
  draftIntervals,
  draftWeek,
  intervalsOf,
  officeWeek,
  weekOf,
} from '../../../lib/week/draft-week.ts'

/** A day unlike its weekday while it is typed; `key` tells it from others. The date may be empty still. */
export type DraftException = Omit<CalendarException, 'intervals'> & {
  key: number
  intervals: DraftInterval[]
}
export type CalendarDraft = { name: string; timeZone: string; week: DraftWeek; exceptions: DraftException[] }

type Hours = Pick<Calendar, 'name' | 'timeZone' | 'week' | 'exceptions'>

let keys = 0

export const draftException = ({ date, name, intervals }: CalendarException): DraftException => {
  keys += 1
  return { date, name, intervals: draftIntervals(intervals), key: keys }
}

export const draftOf = ({ name, timeZone, week, exceptions }: Hours): CalendarDraft => ({
  name,
  timeZone,
  week: draftWeek(week),
  exceptions: exceptions.map(draftException),
})

export const hoursOf = ({ name, timeZone, week, exceptions }: CalendarDraft): Hours => ({
  name,
  timeZone,
  week: weekOf(week),
  exceptions: exceptions.map(each => ({
    date: each.date,
    name: each.name,
    intervals: intervalsOf(each.intervals),
  })),
})

export const newDraft = (timeZone: string): CalendarDraft =>
  draftOf({ name: '', timeZone, week: officeWeek, exceptions: [] })
