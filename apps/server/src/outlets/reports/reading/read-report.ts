import { type Metric, measures, metrics, online, type Part, partsOf, type Sums } from '@stoa/contract/metrics'
import type { Tx } from '../../../platform/db/database.ts'
import { keepsZone } from '../store/zones.ts'
import { extent, measuresCounted } from './extent.ts'
import { tellsOnline } from './online.ts'
import { isKeptAsTag, type Question } from './question.ts'
import { type Prepared, readSums, type SumsRow } from './read-sums.ts'
import { within } from './rules/period.ts'
import { addSums } from './values-of.ts'

/** Only what these metrics are made of. */
export const onlyOf = (prepared: Prepared, told: readonly Metric[]): Prepared => {
  const used = new Set(told.flatMap(({ formula }) => partsOf(formula)))
  return { ...prepared, parts: prepared.parts.filter(part => used.has(part)) }
}

/** null: nothing has been counted in its period. */
export const prepare = async (
  tx: Tx,
  question: Question,
  told: readonly Metric[] = metrics,
): Promise<Prepared | null> => {
  const kept = await extent(tx)
  const period = kept && within(question.period, kept.first, kept.last)
  if (!period) return null
  const zoneIsKept = await keepsZone(tx, period.zone)
  const counted = zoneIsKept ? await measuresCounted(tx, period) : measures
  const parts: Part[] = [...counted, ...(tellsOnline(question) ? ([online] as const) : [])]
  return onlyOf({ question: { ...question, period }, zoneIsKept, parts }, told)
}

/** Of the whole period: sums of days or months, also where hours are told besides. */
export const readRows = (tx: Tx, prepared: Prepared): Promise<SumsRow[]> =>
  readSums(tx, { ...prepared, question: { ...prepared.question, every: null } })

/** Rows by tag overlap, and a ticket without tags or company is in none: only what is kept whatever they are adds up to all. */
export const readTotal = async (tx: Tx, prepared: Prepared, rows: readonly SumsRow[]): Promise<Sums> => {
  const { question } = prepared
  if (!isKeptAsTag(question.by)) return addSums(rows.map(row => row.sums))
  const all = await readSums(tx, { ...prepared, question: { ...question, by: 'department', every: null } })
  return addSums(all.map(row => row.sums))
}

/** `told`: what of it is asked for, where that is not all. */
export const readReport = async (
  tx: Tx,
  question: Question,
  told?: readonly Metric[],
): Promise<{ rows: SumsRow[]; total: Sums }> => {
  const prepared = await prepare(tx, question, told)
  if (!prepared) return { rows: [], total: {} }
  const rows = await readRows(tx, prepared)
  return { rows, total: await readTotal(tx, prepared, rows) }
}
