import { z } from 'zod'
import { denominators, type MetricName, metricNames } from './metrics.ts'
import { breakdowns, stretches } from './report-choices.ts'
import { defineRoute } from './route.ts'
import { timeZone } from './settings-shapes.ts'
import { day, id, reference } from './shapes.ts'
import { channels } from './ticket-shapes.ts'

export type { Breakdown, Stretch } from './report-choices.ts'

/** Hours are shown of so many days at most, days of so many. */
export const mostDays = { hour: 31, day: 1_100 } as const

/** Rows, or points of them, that one answer tells at most. Files tell more. */
export const mostPoints = 50_000

const date = day.meta({ description: 'A day in `zone`, YYYY-MM-DD' })
/** In a query: as often as wanted, or once with commas between. */
export const several = <Item extends z.ZodType>(item: Item) =>
  z
    .preprocess(
      given =>
        [given].flat().flatMap(each => (typeof each === 'string' ? each.split(',').filter(Boolean) : each)),
      z.array(item).max(200),
    )
    .default([])

export const reportFilter = {
  from: date,
  to: date.meta({ description: 'The last day, which is included' }),
  zone: timeZone.optional().meta({ description: 'In which days begin; your own where it is left out' }),
  departments: several(z.coerce.number().int().positive()),
  agents: several(z.coerce.number().int().min(0)).meta({ description: '0: nobody' }),
  channels: several(z.enum(channels)),
  tag: z.string().max(60).optional(),
  company: z.coerce.number().int().positive().optional().meta({
    description: 'That the customer belonged to when the ticket was opened; not together with tags',
  }),
  shares: z.enum(denominators).default('rated').meta({
    description:
      'Of whom ratings are a share: of those who chose good or bad (`rated`), or also of those who chose neither (`asked`)',
  }),
}

/** An object of known keys is checked several times as quickly as a record, and a report has thousands. */
const byMetric = <Value extends z.ZodType>(value: Value) =>
  z.object(
    Object.fromEntries(metricNames.map(name => [name, value.exactOptional()])) as Record<
      MetricName,
      z.ZodExactOptional<Value>
    >,
  )
const value = z.number().nullable()
const values = byMetric(value)

export const reportRow = z.object({
  key: z
    .string()
    .meta({ description: 'An id, a channel, a tag, or the first day (for hours the moment) of a stretch' }),
  name: z
    .string()
    .nullable()
    .meta({ description: 'null: what it was called is not known any more, or the key says it' }),
  values,
  points: z
    .object({ at: z.array(z.string()), values: byMetric(z.array(value)) })
    .optional()
    .meta({
      description:
        'With `every`: the stretches in which anything was counted, and by metric as many values. A list a metric, because thousands of points that each name their values would be five times as long',
    }),
})
export type ReportRow = z.output<typeof reportRow>

export const report = z.object({
  from: z.string(),
  to: z.string(),
  zone: z.string(),
  rows: z.array(reportRow),
  total: values,
  /** With `compare`: the time before, with `every` over time too. The first stretch is to be compared with the first; all else that was counted only then has a row in `rows`, too. */
  before: z.object({ from: z.string(), to: z.string(), rows: z.array(reportRow), total: values }).nullable(),
  upTo: z
    .string()
    .nullable()
    .meta({ description: 'When what is counted last happened; null while nothing has' }),
})
export type Report = z.output<typeof report>

const query = z.object({
  by: z.enum(breakdowns).default('department'),
  every: z.enum(stretches).optional().meta({ description: 'Also tells each row over time, for charts' }),
  compare: z.stringbool().default(false),
  metrics: several(z.enum(metricNames)).meta({
    description:
      'Only these are told, and rows in which none of them counted anything left out; all where none is named',
  }),
  pointsOf: several(z.enum(metricNames)).meta({
    description: 'What `every` tells over time, where that is less than the rows do',
  }),
  ...reportFilter,
})

export const reports = {
  get: defineRoute({
    key: 'reports.get',
    method: 'GET',
    path: '/api/reports',
    permission: 'report.read',
    within: 'department',
    summary: 'What happened in a period, by department, agent, channel, tag, company of the customer or time',
    query,
    returns: report,
    // The second is what files answer, which are no routes.
    errors: ['period_invalid', 'sheet_too_long'],
  }),
  behind: defineRoute({
    key: 'reports.behind',
    method: 'GET',
    path: '/api/reports/behind',
    permission: 'report.read',
    within: 'department',
    summary: 'What a number is made of: what happened to which tickets, newest first',
    query: z.object({
      metric: z.enum(metricNames),
      ...reportFilter,
      hour: z.iso
        .datetime({ offset: true })
        .optional()
        .meta({ description: 'Only the hour that begins then' }),
      cursor: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    returns: z.object({
      items: z.array(
        z.object({
          ticket: z
            .object({ id, code: z.string(), subject: z.string() })
            .nullable()
            .meta({ description: 'null: it is in a department now whose tickets you may not see' }),
          at: z.string(),
          counted: z.int().meta({ description: 'How often, or how many seconds; less than 0 takes back' }),
          agent: reference.nullable(),
          department: reference,
        }),
      ),
      nextCursor: z.string().nullable(),
    }),
    errors: ['period_invalid'],
  }),
}

/** The same as a file, a line a row; with `every`, a line a row and stretch. They are bytes, so they are no routes. */
export const reportFiles = { csv: '/api/reports.csv', xlsx: '/api/reports.xlsx' } as const

/** Lines of a spreadsheet at most. Larger ones come as CSV, which has no limit. */
export const mostSheetLines = 20_000

/** How a CSV file is to be written. */
export const csvForm = {
  separator: z.enum(['comma', 'semicolon', 'tab']).default('comma'),
  decimal: z.enum(['point', 'comma']).default('point'),
  /** A mark at the beginning, by which Excel knows UTF-8. */
  bom: z.stringbool().default(false),
}
/** They take the query of `reports.get`, but for what a file has no place for: it does not tell less over time than in rows. */
export const reportFileQuery = query.omit({ pointsOf: true }).extend(csvForm)
export type ReportFileQuery = z.output<typeof reportFileQuery>
