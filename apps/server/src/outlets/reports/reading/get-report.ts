import { type Denominator, type Metric, metricValue, type Part, partsOf } from '@stoa/contract/metrics'
import type { Report, ReportRow } from '@stoa/contract/reports'
import type { Caller } from '../../../core/people/queries.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { Platform } from '../../../platform/platform.ts'
import { lookThrough } from '../store/zones.ts'
import { type Asked, ask, type Query, type readerOf } from './ask.ts'
import { countedLast } from './extent.ts'
import { inOneMoment } from './in-one-moment.ts'
import { namesOf, ordered } from './names.ts'
import { isStretch } from './question.ts'
import { onlyOf, prepare, readRows, readTotal } from './read-report.ts'
import { readSums, type SumsRow } from './read-sums.ts'
import { valuing } from './values-of.ts'

/** What happened in a period, and with `compare` in the one before. */
export const getReport = async (
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  caller: Caller,
  query: Query,
  reader?: typeof readerOf,
): Promise<Report> => {
  const asked = await ask(db, caller, query, reader)
  const { question, earlier } = asked
  const pointsOf = asked.told.filter(
    ({ name }) => query.pointsOf.length === 0 || query.pointsOf.includes(name),
  )
  const report = await inOneMoment(db, async tx => {
    const upTo = await countedLast(tx, question.only.departments)
    const before = earlier && (await tell(tx, { ...asked, question: earlier }, pointsOf))
    // Stretches of the time before are others; all else has its row also where it was counted only then.
    const ofBefore = isStretch(question.by) ? [] : (before?.rows.map(({ key }) => key) ?? [])
    return {
      ...(await tell(tx, asked, pointsOf, ofBefore)),
      before,
      upTo: upTo?.toString() ?? null,
      zone: question.period.zone,
    }
  })
  await lookThrough(db, question.period.zone, clock.now())
  return report
}

/** `besides`: the keys of rows that are told also where nothing was counted in them. */
const tell = async (
  tx: Tx,
  { question, told, shares, language }: Asked,
  pointsOf: readonly Metric[],
  besides: readonly string[] = [],
) => {
  const { by, every, period } = question
  const prepared = await prepare(tx, question, told)
  const rows = prepared ? await readRows(tx, prepared) : []
  const over = prepared && every ? await readSums(tx, onlyOf(prepared, pointsOf)) : []
  const points = Map.groupBy(over, row => row.key)
  const sums = new Map(rows.map(row => [row.key, row.sums]))
  const keys = new Set([...sums.keys(), ...points.keys(), ...besides])
  const names = await namesOf(tx, by, [...keys])
  const values = valuing(told, shares)
  const counted = new Set(prepared?.parts)
  return {
    from: period.from.toString(),
    to: period.to.toString(),
    rows: ordered(by, keys, names, language).map(key => ({
      key,
      name: names.get(key) ?? null,
      values: values(sums.get(key) ?? {}),
      ...(every && { points: overTime(points.get(key) ?? [], pointsOf, shares, counted) }),
    })),
    total: values(prepared ? await readTotal(tx, prepared, rows) : {}),
  }
}

/** A list a metric, each with a place for each of these stretches. Of what nobody uses it says the same everywhere. */
const overTime = (
  points: readonly SumsRow[],
  told: readonly Metric[],
  shares: Denominator,
  counted: ReadonlySet<Part>,
): NonNullable<ReportRow['points']> => ({
  at: points.map(({ at }) => at ?? ''),
  values: Object.fromEntries(
    told.map(({ name, formula }) => [
      name,
      partsOf(formula).some(part => counted.has(part))
        ? points.map(({ sums }) => metricValue(formula, sums, shares))
        : new Array<number | null>(points.length).fill(metricValue(formula, {}, shares)),
    ]),
  ),
})
