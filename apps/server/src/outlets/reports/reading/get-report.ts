import type { Denominator, Sums } from '@stoa/contract/metrics'
import type { Report, ReportRow } from '@stoa/contract/reports'
import type { Language } from '@stoa/contract/settings-shapes'
import type { Caller } from '../../../core/people/queries.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { Platform } from '../../../platform/platform.ts'
import { lookThrough } from '../store/zones.ts'
import { ask, type Query, type readerOf } from './ask.ts'
import { countedLast } from './extent.ts'
import { inOneMoment } from './in-one-moment.ts'
import { namesOf, ordered } from './names.ts'
import type { Question } from './question.ts'
import { readReport } from './read-report.ts'
import type { SumsRow } from './read-sums.ts'
import { periodBefore } from './rules/period.ts'
import { addSums, valuesOf } from './values-of.ts'

type Told = { shares: Denominator; language: Language }

/** What happened in a period, and with `compare` in the one before. */
export const getReport = async (
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  caller: Caller,
  query: Query,
  reader?: typeof readerOf,
): Promise<Report> => {
  const { question, language } = await ask(db, caller, query, reader)
  const told = { shares: query.shares, language }
  const earlier = query.compare ? { ...question, period: periodBefore(question.period) } : null
  const report = await inOneMoment(db, async tx => {
    const upTo = await countedLast(tx, question.only.departments)
    return {
      ...(await tell(tx, question, told)),
      before: earlier && (await tell(tx, earlier, told)),
      upTo: upTo?.toString() ?? null,
      zone: question.period.zone,
    }
  })
  await lookThrough(db, question.period.zone, clock.now())
  return report
}

const tell = async (tx: Tx, question: Question, told: Told) => {
  const { rows, total } = await readReport(tx, question)
  return {
    from: question.period.from.toString(),
    to: question.period.to.toString(),
    rows: await named(tx, question, rows, told),
    total: valuesOf(total, told.shares),
  }
}

const named = async (
  tx: Tx,
  { by, every }: Question,
  rows: readonly SumsRow[],
  { shares, language }: Told,
): Promise<ReportRow[]> => {
  const byKey = Map.groupBy(rows, row => row.key)
  const names = await namesOf(tx, by, [...byKey.keys()])
  const values = (sums: Sums) => valuesOf(sums, shares)
  return ordered(by, byKey.keys(), names, language).map(key => {
    const points = byKey.get(key) ?? []
    return {
      key,
      name: names.get(key) ?? null,
      values: values(addSums(points.map(point => point.sums))),
      ...(every && { points: points.map(point => ({ at: point.at ?? '', values: values(point.sums) })) }),
    }
  })
}
