import { z } from 'zod'
import { timeBreakdowns } from './report-choices.ts'
import { kindFilter, paging, toldPeriod, toldTicket } from './report-kinds.ts'
import { csvForm, several } from './reports.ts'
import { defineRoute } from './route.ts'
import { id, reference } from './shapes.ts'

export type { TimeBreakdown } from './report-choices.ts'

const filter = {
  ...kindFilter,
  agents: several(z.coerce.number().int().positive()).meta({ description: 'Whose time it was' }),
  companies: several(z.coerce.number().int().min(0)).meta({
    description: 'That customers belong to now; 0: to none',
  }),
}
const spent = { entries: z.int(), minutes: z.int() }

const timeReport = z.object({
  ...toldPeriod,
  rows: z.array(
    z.object({
      key: z.string().meta({
        description:
          'An id, or the first day of a stretch. Company 0: customers who belong to none; companies are those of now',
      }),
      name: z.string().nullable(),
      ...spent,
    }),
  ),
  total: z.object(spent),
})
export type TimeReport = z.output<typeof timeReport>

export const timeReportQuery = z.object({ by: z.enum(timeBreakdowns).default('agent'), ...filter })
const timeEntriesQuery = z.object(filter)

const timeEntry = z.object({
  id,
  day: z.string(),
  minutes: z.int(),
  note: z.string(),
  agent: reference,
  department: reference.meta({ description: 'In which the ticket was when the time was written down' }),
  ticket: toldTicket,
  customer: reference.nullable().meta({ description: 'null: the ticket may not be seen' }),
  company: reference.nullable(),
})
export type TimeEntry = z.output<typeof timeEntry>

export const timeReports = {
  sums: defineRoute({
    key: 'timeReports.sums',
    method: 'GET',
    path: '/api/reports/time',
    permission: 'report.read',
    within: 'department',
    summary: 'How much time was spent on tickets, by agent, department, company of the customer or time',
    query: timeReportQuery,
    returns: timeReport,
    errors: ['period_invalid'],
  }),
  entries: defineRoute({
    key: 'timeReports.entries',
    method: 'GET',
    path: '/api/reports/time/entries',
    permission: 'report.read',
    within: 'department',
    summary: 'The time that was spent, entry by entry, the last day first',
    query: timeEntriesQuery.extend(paging),
    returns: z.object({ items: z.array(timeEntry), nextCursor: z.string().nullable() }),
    errors: ['period_invalid'],
  }),
}

/** The same as files. */
export const timeFiles = {
  sums: { path: '/api/reports/time', query: timeReportQuery.extend(csvForm) },
  entries: { path: '/api/reports/time/entries', query: timeEntriesQuery.extend(csvForm) },
} as const
