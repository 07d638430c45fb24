import type { Sums } from '@stoa/contract/metrics'
import type { Tx } from '../../../platform/db/database.ts'
import type { Asked } from '../reading/ask.ts'
import { isStretch } from '../reading/question.ts'
import { prepare, readRows, readTotal } from '../reading/read-report.ts'
import { startsOf } from '../reading/rules/stretches.ts'

/** What rows were before, by the keys that they have now. */
export type Earlier = { rows: ReadonlyMap<string, Sums>; total: Sums }

/** Of stretches of time, the first is compared with the first. */
export const readEarlier = async (tx: Tx, { question, earlier, told }: Asked): Promise<Earlier | null> => {
  if (!earlier) return null
  const prepared = await prepare(tx, earlier, told)
  if (!prepared) return { rows: new Map(), total: {} }
  const rows = await readRows(tx, prepared)
  const { by, period } = question
  const now = isStretch(by) ? startsOf(period, by).map(({ key }) => key) : []
  const before = isStretch(by) ? startsOf(earlier.period, by).map(({ key }) => key) : []
  const keyNow = (key: string) => (isStretch(by) ? now[before.indexOf(key)] : key)
  const byKey = rows.flatMap(({ key, sums }) => {
    const same = keyNow(key)
    return same === undefined ? [] : [[same, sums] as const]
  })
  return { rows: new Map(byKey), total: await readTotal(tx, prepared, rows) }
}
