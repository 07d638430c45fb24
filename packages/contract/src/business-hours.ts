import { z } from 'zod'
import { defineRoute } from './route.ts'
import { timeZone } from './settings-shapes.ts'
import { id, idParam, moment, name, none } from './shapes.ts'

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const
export type Weekday = (typeof weekdays)[number]

const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)

/** Times of the wall clock, minutes exact; `to` may be 24:00. */
export const interval = z
  .object({ from: time, to: z.union([time, z.literal('24:00')]) })
  .refine(({ from, to }) => from < to, { error: 'ends before it begins' })
export type Interval = z.output<typeof interval>

const intervals = z
  .array(interval)
  .max(24)
  .transform(given => given.toSorted((a, b) => a.from.localeCompare(b.from)))
  .refine(given => given.every((each, at) => at === 0 || (given[at - 1]?.to ?? '') <= each.from), {
    error: 'intervals overlap',
  })

export const week = z.object(
  Object.fromEntries(weekdays.map(day => [day, intervals])) as Record<Weekday, typeof intervals>,
)
export type Week = z.output<typeof week>

/** A day unlike its weekday: a holiday (no intervals), or other hours. */
export const exception = z.object({
  date: z.iso.date(),
  name: z.string().trim().max(120),
  intervals,
})
export type CalendarException = z.output<typeof exception>

const exceptions = z
  .array(exception)
  .max(2000)
  .refine(given => new Set(given.map(({ date }) => date)).size === given.length, {
    error: 'two exceptions on one date',
  })

const shape = { name, timeZone, week, exceptions }

export const calendar = z.object({
  id,
  ...shape,
  openNow: z.boolean(),
  changesAt: moment.nullable().meta({ description: 'When it opens or closes next; null: never' }),
  departmentIds: z.array(id).meta({ description: 'Departments that keep these hours' }),
})
export type Calendar = z.output<typeof calendar>

const change = { method: 'POST', permission: 'business-hours.change' } as const

export const businessHours = {
  list: defineRoute({
    key: 'businessHours.list',
    method: 'GET',
    path: '/api/business-hours',
    permission: 'department.list',
    summary: 'Calendars of business hours',
    returns: z.object({ items: z.array(calendar) }),
    errors: [],
  }),
  create: defineRoute({
    ...change,
    key: 'businessHours.create',
    path: '/api/business-hours',
    summary: 'Create a calendar',
    body: z.object(shape),
    returns: calendar,
    errors: ['name_taken'],
  }),
  change: defineRoute({
    ...change,
    key: 'businessHours.change',
    path: '/api/business-hours/:id/change',
    summary: 'Change a calendar; open SLA clocks are computed anew in the same transaction',
    params: idParam,
    body: z.object(shape).partial(),
    returns: calendar,
    errors: ['name_taken'],
  }),
  readHolidays: defineRoute({
    ...change,
    key: 'businessHours.readHolidays',
    path: '/api/business-hours/read-holidays',
    summary:
      'Read the days of an iCalendar file (RFC 5545), recurring ones for the next three years; saves nothing',
    body: z.object({
      ics: z.string().max(2_000_000),
      timeZone: timeZone.meta({ description: 'Of the calendar: events of some hours are put on its days' }),
    }),
    returns: z.object({
      exceptions: z.array(exception),
      skipped: z.int().meta({ description: 'Events that are over, cancelled or not understood' }),
    }),
    errors: ['calendar_file_unreadable'],
  }),
  delete: defineRoute({
    ...change,
    key: 'businessHours.delete',
    path: '/api/business-hours/:id/delete',
    summary: 'Delete a calendar that nothing uses',
    params: idParam,
    returns: none,
    errors: ['calendar_in_use'],
  }),
  restore: defineRoute({
    ...change,
    key: 'businessHours.restore',
    path: '/api/business-hours/:id/restore',
    summary: 'Undo the deletion of a calendar',
    params: idParam,
    returns: calendar,
    errors: ['name_taken'],
  }),
}
