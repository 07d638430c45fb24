import { z } from 'zod'
import { kindFilter, paging } from './report-kinds.ts'
import { csvForm, several } from './reports.ts'
import { defineRoute } from './route.ts'
import { id, reference } from './shapes.ts'
import { channels, statuses } from './ticket-shapes.ts'

/** What a ticket can be in while somebody has something to do, and so what its life is measured by. */
export const livedIn = ['new', 'open', 'answered', 'postponed'] as const

const lifecycle = z.object({
  ticket: z.object({ id, code: z.string(), subject: z.string() }),
  department: reference,
  assignee: reference.nullable(),
  channel: z.enum(channels),
  status: z.enum(statuses),
  openedAt: z.string(),
  firstAssignedAt: z.string().nullable(),
  firstAnsweredAt: z.string().nullable(),
  firstResolvedAt: z.string().nullable(),
  endedAt: z.string().nullable().meta({
    description: 'Since when it has been resolved, closed, spam or deleted; null: it is none of these',
  }),
  seconds: z
    .object({ new: z.int(), open: z.int(), answered: z.int(), postponed: z.int() })
    .meta({ description: 'How long it has been in each of these in all, up to now' }),
  messages: z.int().meta({ description: 'From the customer' }),
  answers: z.int(),
  notes: z.int(),
  assignments: z.int().meta({ description: 'How often it went to an agent' }),
  transfers: z.int().meta({ description: 'How often it went to another department' }),
  reopenings: z.int().meta({ description: 'How often it became new or open again after it was resolved' }),
})
export type Lifecycle = z.output<typeof lifecycle>

export const lifecycleQuery = z.object({
  ...kindFilter,
  agents: several(z.coerce.number().int().min(0)).meta({
    description: 'Whose ticket it is now; 0: nobody’s',
  }),
})

export const lifecycleReports = {
  list: defineRoute({
    key: 'lifecycleReports.list',
    method: 'GET',
    path: '/api/reports/lifecycle',
    permission: 'report.read',
    within: 'department',
    summary:
      'The life of each ticket that was opened in a period, newest first: when what was done, and how long it was what',
    query: lifecycleQuery.extend(paging),
    returns: z.object({ items: z.array(lifecycle), nextCursor: z.string().nullable() }),
    errors: ['period_invalid'],
  }),
}

/** The same as files. */
export const lifecycleFile = {
  path: '/api/reports/lifecycle',
  query: lifecycleQuery.extend(csvForm),
} as const
