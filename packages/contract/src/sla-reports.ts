import { z } from 'zod'
import { slaBreakdowns, stretches } from './report-choices.ts'
import { kindFilter, paging, toldPeriod, toldTicket } from './report-kinds.ts'
import { csvForm, several } from './reports.ts'
import { defineRoute } from './route.ts'
import { reference } from './shapes.ts'
import { slaMetric } from './sla.ts'

export type { SlaBreakdown } from './report-choices.ts'

const slaFilter = {
  ...kindFilter,
  agents: several(z.coerce.number().int().min(0)).meta({
    description: 'Whose ticket it was when the promise was kept or ran out; 0: nobody’s',
  }),
  levels: several(z.coerce.number().int().positive()),
  metrics: several(slaMetric),
}

/** Kept and missed promises, and the kept ones as a part of both: null where there are none. */
export const compliance = { met: z.int(), missed: z.int(), share: z.number().nullable() }

const slaReport = z.object({
  ...toldPeriod,
  rows: z.array(
    z.object({
      key: z.string(),
      name: z.string().nullable(),
      ...compliance,
      points: z.array(z.object({ at: z.string(), ...compliance })).optional(),
    }),
  ),
  total: z.object(compliance),
})
export type SlaReport = z.output<typeof slaReport>

export const slaReportQuery = z.object({
  by: z.enum(slaBreakdowns).default('department'),
  every: z.enum(stretches).optional().meta({ description: 'Also tells each row over time, for charts' }),
  ...slaFilter,
})

export const slaLogQuery = z.object({ ...slaFilter, outcome: z.enum(['met', 'missed']).optional() })

const slaRecord = z.object({
  ticket: toldTicket,
  metric: slaMetric,
  outcome: z.enum(['met', 'missed']),
  level: reference.nullable(),
  department: reference,
  responsible: reference
    .nullable()
    .meta({ description: 'Whose ticket it was when the promise was kept or ran out' }),
  resolver: reference.nullable().meta({ description: 'Who did in the end what was promised' }),
  startedAt: z.string(),
  dueAt: z.string().nullable(),
  closedAt: z.string().nullable().meta({ description: 'null: somebody still waits' }),
  target: z.int().meta({ description: 'Seconds of business time' }),
  lateBy: z
    .int()
    .nullable()
    .meta({ description: 'Seconds of business time after the due time; null: in time, or still open' }),
})
export type SlaRecord = z.output<typeof slaRecord>

export const slaReports = {
  compliance: defineRoute({
    key: 'slaReports.compliance',
    method: 'GET',
    path: '/api/reports/sla',
    permission: 'report.read',
    within: 'department',
    summary: 'How many promises were kept and missed, by department, agent, level, promise or time',
    query: slaReportQuery,
    returns: slaReport,
    errors: ['period_invalid'],
  }),
  log: defineRoute({
    key: 'slaReports.log',
    method: 'GET',
    path: '/api/reports/sla/log',
    permission: 'report.read',
    within: 'department',
    summary: 'The promises that were kept or missed, newest first',
    query: slaLogQuery.extend(paging),
    returns: z.object({ items: z.array(slaRecord), nextCursor: z.string().nullable() }),
    errors: ['period_invalid'],
  }),
}

/** The same as files. They are bytes, so they are no routes. */
export const slaFiles = {
  compliance: { path: '/api/reports/sla', query: slaReportQuery.extend(csvForm) },
  log: { path: '/api/reports/sla/log', query: slaLogQuery.extend(csvForm) },
} as const
