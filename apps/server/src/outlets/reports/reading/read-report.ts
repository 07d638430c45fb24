import { measures, type Sums } from '@stoa/contract/metrics'
import type { Tx } from '../../../platform/db/database.ts'
import { keepsZone } from '../store/zones.ts'
import { extent, measuresCounted } from './extent.ts'
import type { Question } from './question.ts'
import { type Prepared, readSums, type SumsRow } from './read-sums.ts'
import { within } from './rules/period.ts'
import { addSums } from './values-of.ts'

/** null: nothing has been counted in its period. */
export const prepare = async (tx: Tx, question: Question): Promise<Prepared | null> => {
  const kept = await extent(tx)
  const period = kept && within(question.period, kept.first, kept.last)
  if (!period) return null
  const zoneIsKept = await keepsZone(tx, period.zone)
  return {
    question: { ...question, period },
    zoneIsKept,
    measures: zoneIsKept ? await measuresCounted(tx, period) : measures,
  }
}

/** Rows by tag overlap, and a ticket without tags is in none: only what is kept whatever the tags adds up to all. */
export const readTotal = async (tx: Tx, prepared: Prepared, rows: readonly SumsRow[]): Promise<Sums> => {
  const { question } = prepared
  if (question.by !== 'tag') return addSums(rows.map(row => row.sums))
  const all = await readSums(tx, { ...prepared, question: { ...question, by: 'department', every: null } })
  return addSums(all.map(row => row.sums))
}

export const readReport = async (tx: Tx, question: Question): Promise<{ rows: SumsRow[]; total: Sums }> => {
  const prepared = await prepare(tx, question)
  if (!prepared) return { rows: [], total: {} }
  const rows = await readSums(tx, prepared)
  return { rows, total: await readTotal(tx, prepared, rows) }
}
