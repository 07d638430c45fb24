import { z } from 'zod'
import { sharing } from './macros.ts'
import { denominators, metricNames } from './metrics.ts'
import {
  breakdowns,
  loadSteps,
  ratingKinds,
  services,
  slaBreakdowns,
  timeBreakdowns,
} from './report-choices.ts'
import { presets } from './report-periods.ts'
import type { KeptReport } from './report-screens.ts'
import { defineRoute } from './route.ts'
import { timeZone } from './settings-shapes.ts'
import { day, id, idParam, name, none, reference } from './shapes.ts'
import { slaMetric } from './sla.ts'
import { channels } from './ticket-shapes.ts'

const days = {
  period: z
    .enum(presets)
    .optional()
    .meta({ description: 'By its name, it stays relative: this week is always the current one' }),
  from: day.optional(),
  to: day.optional(),
  departments: z.array(id).max(200).optional(),
}
const agents = z.array(z.int().min(0)).max(200).optional()

const counted = z.looseObject({
  report: z.literal('counted').optional(),
  by: z.enum(breakdowns).optional(),
  ...days,
  agents,
  channels: z.array(z.enum(channels)).max(200).optional(),
  tag: z.string().max(60).optional(),
  company: id.optional(),
  zone: timeZone.optional().meta({ description: "In which days begin; each reader's own where left out" }),
  columns: z.array(z.enum(metricNames)).max(metricNames.length).optional(),
  compare: z.boolean().optional(),
  shares: z.enum(denominators).optional(),
  chart: z.enum(['area', 'line', 'bar', 'pie']).optional(),
  metric: z.string().max(60).optional(),
  sort: z.string().max(60).optional(),
})

/** Of a report beside the first one: how it is drawn is kept as it stands there. */
const kind = <Name extends KeptReport, Own extends z.ZodRawShape>(name: Name, own: Own) =>
  z.looseObject({
    report: z.literal(name),
    ...days,
    chart: z.string().max(40).optional(),
    shown: z.string().max(40).optional(),
    ...own,
  })
const promises = {
  agents,
  levels: z.array(id).max(200).optional(),
  metrics: z.array(slaMetric).max(20).optional(),
}

/** What a screen of reports shows, as it stands in its address. What a later screen adds is kept as it is. */
export const reportScreen = z
  .discriminatedUnion('report', [
    counted,
    kind('overview', {}),
    kind('sla', { by: z.enum(slaBreakdowns).optional(), ...promises }),
    kind('slaLog', { outcome: z.enum(['met', 'missed']).optional(), ...promises }),
    kind('lifecycle', { agents }),
    kind('time', { by: z.enum(timeBreakdowns).optional(), agents }),
    kind('ratings', { by: z.enum(ratingKinds).optional(), agents }),
    kind('load', { by: z.enum(loadSteps).optional() }),
    kind('online', { by: z.enum(services).optional(), agents }),
  ])
  .refine(screen => JSON.stringify(screen).length <= 8000, { message: 'This is no screen of reports' })
export type ReportScreen = z.output<typeof reportScreen>
/** Of the first report, which is told by whatever is chosen. */
export type CountedScreen = z.output<typeof counted>
export const isCounted = (screen: ReportScreen): screen is CountedScreen =>
  screen.report === undefined || screen.report === 'counted'

const shape = { name, sharing, screen: reportScreen }

export const savedReport = z.object({
  id,
  ...shape,
  owner: reference.nullable(),
  listed: z.boolean().meta({
    description: 'Whether it is your own or shared with you; others are there for those who may change them',
  }),
  can: z.object({ change: z.boolean() }),
})
export type SavedReport = z.output<typeof savedReport>

const base = { permission: 'report.read', within: 'department' } as const
const change = { ...base, method: 'POST' } as const
const problems = ['name_taken', 'not_shareable', 'department_unknown', 'lead_unknown'] as const

/** Screens of reports, kept with a name. Whoever opens one sees the numbers that they may see. */
export const savedReports = {
  list: defineRoute({
    ...base,
    key: 'savedReports.list',
    method: 'GET',
    path: '/api/saved-reports',
    summary: 'Saved reports that you may use or change, by name',
    returns: z.object({ items: z.array(savedReport) }),
    errors: [],
  }),
  create: defineRoute({
    ...change,
    key: 'savedReports.create',
    path: '/api/saved-reports',
    summary: 'Save what a screen of reports shows; to share it takes the permission `view.share`',
    body: z.object({ ...shape, sharing: sharing.default({ with: 'nobody' }) }),
    returns: savedReport,
    errors: [...problems],
  }),
  change: defineRoute({
    ...change,
    key: 'savedReports.change',
    path: '/api/saved-reports/:id/change',
    summary: 'Change a saved report of your own, or a shared one with the permission `view.share`',
    params: idParam,
    body: z.object(shape).partial(),
    returns: savedReport,
    errors: [...problems],
  }),
  delete: defineRoute({
    ...change,
    key: 'savedReports.delete',
    path: '/api/saved-reports/:id/delete',
    summary: 'Delete a saved report; mails of it end',
    params: idParam,
    returns: none,
    errors: [],
  }),
  restore: defineRoute({
    ...change,
    key: 'savedReports.restore',
    path: '/api/saved-reports/:id/restore',
    summary: 'Undo the deletion of a saved report',
    params: idParam,
    returns: savedReport,
    errors: ['name_taken'],
  }),
}
