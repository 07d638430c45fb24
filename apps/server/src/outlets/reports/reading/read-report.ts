import type { Sums } from '@stoa/contract/metrics'
import type { Tx } from '../../../platform/db/database.ts'
import { keepsZone } from '../store/zones.ts'
import { extent } from './extent.ts'
import type { Question } from './question.ts'
import { readSums, type SumsRow } from './read-sums.ts'
import { within } from './rules/period.ts'
import { addSums } from './values-of.ts'

/** A question, cut to the days on which anything can have been counted. */
export type Prepared = { question: Question; zoneIsKept: boolean }

/** null: nothing has been counted in its period. */
export const prepare = async (tx: Tx, question: Question): Promise<Prepared | null> => {
  const kept = await extent(tx)
  const period = kept && within(question.period, kept.first, kept.last)
  return period && { question: { ...question, period }, zoneIsKept: await keepsZone(tx, period.zone) }
}

/** Rows by tag overlap, and a ticket without tags is in none: only what is kept whatever the tags adds up to all. */
export const readTotal = async (
  tx: Tx,
  { question, zoneIsKept }: Prepared,
  rows: readonly SumsRow[],
): Promise<Sums> => {
  if (question.by !== 'tag') return addSums(rows.map(row => row.sums))
  const all = await readSums(tx, { ...question, by: 'department', every: null }, zoneIsKept)
  return addSums(all.map(row => row.sums))
}

export const readReport = async (tx: Tx, question: Question): Promise<{ rows: SumsRow[]; total: Sums }> => {
  const prepared = await prepare(tx, question)
  if (!prepared) return { rows: [], total: {} }
  const rows = await readSums(tx, prepared.question, prepared.zoneIsKept)
  return { rows, total: await readTotal(tx, prepared, rows) }
}
