import { z } from 'zod'
import { service } from './availability.ts'
import { stretches } from './report-choices.ts'
import { kindFilter, paging, toldPeriod } from './report-kinds.ts'
import { csvForm, several } from './reports.ts'
import { defineRoute } from './route.ts'
import { reference } from './shapes.ts'

/** A level over a stretch of time: the lowest and the highest that lasted a second, and its average. */
const level = z.object({ min: z.int(), max: z.int(), average: z.number() })
export type Level = z.output<typeof level>

/** What is told of a department over a stretch of time. */
const loads = {
  queue: level.meta({ description: 'New and open tickets that are nobody’s' }),
  held: level.meta({ description: 'New and open tickets that agents have' }),
  agents: level.meta({ description: 'Members who were online for tickets' }),
  slots: level.meta({
    description:
      'How many more tickets they could have taken, by their limits; whoever has none counts for nothing',
  }),
  covered: z.number().meta({ description: 'The part of the time in which anybody was online, 0 to 1' }),
}
export const loadLevels = ['queue', 'held', 'agents', 'slots'] as const

const loadReport = z.object({
  ...toldPeriod,
  rows: z.array(
    z.object({
      department: reference,
      ...loads,
      points: z.array(z.object({ at: z.string(), ...loads })),
    }),
  ),
})
export type LoadReport = z.output<typeof loadReport>

export const loadQuery = z.object({ every: z.enum(stretches).default('day'), ...kindFilter })

export const onlineQuery = z.object({
  ...kindFilter,
  agents: several(z.coerce.number().int().positive()),
  service: service.default('tickets'),
})

const onlineStretch = z.object({
  agent: reference,
  department: reference,
  from: z.string(),
  to: z.string().nullable().meta({ description: 'null: still online' }),
  seconds: z.int().meta({ description: 'Of the period that is asked for' }),
})
export type OnlineStretch = z.output<typeof onlineStretch>

const onlineHours = z.object({
  ...toldPeriod,
  rows: z.array(z.object({ agent: reference, seconds: z.int() })),
})
export type OnlineHours = z.output<typeof onlineHours>

export const loadReports = {
  load: defineRoute({
    key: 'loadReports.load',
    method: 'GET',
    path: '/api/reports/load',
    permission: 'report.read',
    within: 'department',
    summary: 'How much waited in departments and who was there for it, over time',
    query: loadQuery,
    returns: loadReport,
    errors: ['period_invalid'],
  }),
  online: defineRoute({
    key: 'loadReports.online',
    method: 'GET',
    path: '/api/reports/availability',
    permission: 'report.read',
    within: 'department',
    summary: 'When agents were online in their departments, newest first',
    query: onlineQuery.extend(paging),
    returns: z.object({ items: z.array(onlineStretch), nextCursor: z.string().nullable() }),
    errors: ['period_invalid'],
  }),
  hours: defineRoute({
    key: 'loadReports.hours',
    method: 'GET',
    path: '/api/reports/availability/hours',
    permission: 'report.read',
    within: 'department',
    summary: 'How long agents were online; time in several departments counts once',
    query: onlineQuery,
    returns: onlineHours,
    errors: ['period_invalid'],
  }),
}

/** The same as files. */
export const loadFiles = {
  load: { path: '/api/reports/load', query: loadQuery.extend(csvForm) },
  online: { path: '/api/reports/availability', query: onlineQuery.extend(csvForm) },
  hours: { path: '/api/reports/availability/hours', query: onlineQuery.extend(csvForm) },
} as const
