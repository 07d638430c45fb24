import type { Translate } from '@stoa/text/translator'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { Asked } from '../reading/ask.ts'
import { namesOf, ordered } from '../reading/names.ts'
import { prepare, readRows, readTotal } from '../reading/read-report.ts'
import { type SumsRow, somethingCounted, sumsQuery } from '../reading/read-sums.ts'
import { type Values, valuing } from '../reading/values-of.ts'
import { readEarlier } from './earlier.ts'
import { labelOf } from './label-of.ts'

/** A line of a file: what it is about, with `every` also when, then its numbers, and those of the time before where it is compared. */
export type Line = { about: string[]; values: Values; before: Values | null; isTotal: boolean }

/** The lines of a report in the order of its rows, the total last. Those over time leave the database as they are asked for. */
export async function* linesOf(tx: Tx, asked: Asked, t: Translate): AsyncGenerator<Line> {
  const { question, told, shares, language } = asked
  const { by, every, period } = question
  const values = valuing(told, shares)
  const prepared = await prepare(tx, question, told)
  const rows = prepared ? await readRows(tx, prepared) : []
  const earlier = await readEarlier(tx, asked)
  const keys = [...new Set([...rows.map(row => row.key), ...(earlier?.rows.keys() ?? [])])]
  const names = await namesOf(tx, by, keys)
  const order = ordered(by, keys, names, language)
  const line = ({ key, at, sums }: SumsRow): Line => {
    const about = [labelOf(t, by, key, names, period.zone)]
    if (every && at !== null) about.push(labelOf(t, every, at, names, period.zone))
    const before = earlier && values(earlier.rows.get(key) ?? {})
    return { about, values: values(sums), before, isTotal: false }
  }
  if (prepared && every) {
    const { statement, meaning } = sumsQuery(prepared, order)
    for await (const row of inPieces(tx, statement)) {
      const meant = meaning(row)
      if (somethingCounted(meant)) yield line(meant)
    }
  } else {
    const sums = new Map(rows.map(row => [row.key, row.sums]))
    for (const key of order) yield line({ key, at: null, sums: sums.get(key) ?? {} })
  }
  const total = prepared ? await readTotal(tx, prepared, rows) : {}
  yield {
    about: [t('reports:total'), ...(every ? [''] : [])],
    values: values(total),
    before: earlier && values(earlier.total),
    isTotal: true,
  }
}

const atOnce = 500

async function* inPieces<Row>(tx: Tx, statement: RawBuilder<Row>): AsyncGenerator<Row> {
  await sql`declare line_of_report no scroll cursor for ${statement}`.execute(tx)
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(atOnce)} from line_of_report`.execute(tx)
    if (rows.length === 0) return
    yield* rows
  }
}
