import { folded } from '@stoa/conditions/fold'
import type { Denominator, Metric } from '@stoa/contract/metrics'
import type { reportFilter, reports } from '@stoa/contract/reports'
import type { Request } from '@stoa/contract/route'
import type { Language } from '@stoa/contract/settings-shapes'
import type { z } from 'zod'
import { idsOfCompany } from '../../../core/contacts/queries.ts'
import type { Scope } from '../../../core/departments/queries.ts'
import { type Caller, preferencesOf } from '../../../core/people/queries.ts'
import type { Db } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { narrowed, reportScope } from '../access.ts'
import { companyTag } from '../rules/kept-under.ts'
import { isStretch, type Question } from './question.ts'
import { type Period, periodBefore, requirePeriod } from './rules/period.ts'
import { metricsTold } from './values-of.ts'

type Filter = z.output<z.ZodObject<typeof reportFilter>>
export type Query = Request<typeof reports.get>['query']

/** Whom a report is for: what they may see, and how they read. */
export type Reader = { period: Period; only: Question['only']; language: Language }

/** @throws Refusal not_allowed, period_invalid */
export const readerOf = async (
  db: Db,
  caller: Caller,
  filter: Filter,
  told: readonly (string | undefined)[],
): Promise<Reader> => {
  return readerIn(db, caller, filter, told, await reportScope(db, caller))
}

const readerIn = async (
  db: Db,
  caller: Caller,
  filter: Filter,
  told: readonly (string | undefined)[],
  scope: Scope,
): Promise<Reader> => {
  const { language, timeZone } = await preferencesOf(db, caller)
  const { from, to, departments, agents, channels, tag = '', company } = filter
  const period = {
    from: Temporal.PlainDate.from(from),
    to: Temporal.PlainDate.from(to),
    zone: nameOfZone(filter.zone ?? timeZone),
  }
  return {
    period: requirePeriod(period, told),
    language,
    only: {
      departments: narrowed(scope, departments),
      agents: agents.length === 0 ? 'all' : agents,
      channels: channels.length === 0 ? 'all' : channels,
      under: await keptNames(db, tag, company),
    },
  }
}

const keptNames = async (db: Db, tag: string, company: number | undefined): Promise<string[]> => {
  if (company !== undefined) return (await idsOfCompany(db, company)).map(companyTag)
  const name = folded(tag.trim())
  return name === '' ? [] : [name]
}

/** Of what the caller did, wherever that was. @throws Refusal not_allowed where that is a key, period_invalid */
export const readerOfMine: typeof readerOf = async (db, caller, filter, told) => {
  if (caller.kind !== 'user') refuse('not_allowed')
  return readerIn(db, caller, { ...filter, agents: [caller.id] }, told, 'all')
}

/** As it is spelt: `europe/athens` is the same zone, and kept under one name. */
const nameOfZone = (zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId

/** A question, what is told of it, and how. */
export type Asked = {
  question: Question
  /** The same of the time before, where that is asked for. */
  earlier: Question | null
  told: readonly Metric[]
  shares: Denominator
  language: Language
}

/** @throws Refusal as `reader` does */
export const ask = async (
  db: Db,
  caller: Caller,
  query: Pick<Query, 'by' | 'every' | 'compare' | 'metrics' | 'shares'> & Filter,
  reader: typeof readerOf = readerOf,
): Promise<Asked> => {
  const { by, every = null, shares } = query
  // Each is kept by itself, so no two of them together.
  const { tag = '', company } = query
  const asked = new Set([by, ...(tag === '' ? [] : ['tag']), ...(company === undefined ? [] : ['company'])])
  if (asked.has('tag') && asked.has('company'))
    refuse('invalid_request', 'A report is of tags or of companies, not of both.')
  const { period, only, language } = await reader(db, caller, query, [by, query.every])
  const question = { period, by, every: every === by && isStretch(by) ? null : every, only }
  return {
    question,
    earlier: query.compare ? { ...question, period: periodBefore(period) } : null,
    told: metricsTold(query.metrics),
    shares,
    language,
  }
}
