import { z } from 'zod'
import { several } from './reports.ts'
import { defineRoute } from './route.ts'
import { reference } from './shapes.ts'
import { compliance } from './sla-reports.ts'

const standing = {
  waiting: z.int().meta({ description: 'New and open tickets' }),
  new: z.int(),
  overdue: z.int(),
  longestSince: z
    .string()
    .nullable()
    .meta({ description: 'Since when the ticket waits that waits longest; null: none does' }),
  online: z.int().meta({ description: 'Members who are online for tickets now' }),
  answersToday: z.int(),
  resolvedToday: z.int(),
  slaToday: z.object(compliance),
}

const wallboard = z.object({
  at: z.string(),
  departments: z.array(z.object({ department: reference, ...standing })),
  total: z.object(standing).meta({ description: 'Of all of them; who is online in several counts once' }),
})
export type Wallboard = z.output<typeof wallboard>

export const liveReports = {
  wallboard: defineRoute({
    key: 'liveReports.wallboard',
    method: 'GET',
    path: '/api/reports/wallboard',
    permission: 'report.read',
    within: 'department',
    summary: 'How departments stand at this moment, and what they did today',
    query: z.object({ departments: several(z.coerce.number().int().positive()) }),
    returns: wallboard,
    errors: [],
  }),
}
