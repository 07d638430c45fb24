import type { Translate } from '@stoa/text/translator'
import type { Tx } from '../../../platform/db/database.ts'
import type { Asked } from '../reading/ask.ts'
import { namesOf, ordered } from '../reading/names.ts'
import { prepare, readRows, readTotal } from '../reading/read-report.ts'
import { type Values, valuing } from '../reading/values-of.ts'
import { readEarlier } from './earlier.ts'
import { labelOf } from './label-of.ts'
import { earlierOverTime, overTime, placesOf } from './over-time.ts'
import { sideBySide } from './side-by-side.ts'

/** A line of a file: what it is about, with `every` also when, then its numbers, and those of the time before where it is compared. */
export type Line = { about: string[]; values: Values; before: Values | null; isTotal: boolean }

/** The lines of a report in the order of its rows, the total last, in pieces. Those over time leave the database as they are asked for. */
export async function* linesOf(tx: Tx, asked: Asked, t: Translate): AsyncGenerator<Line[]> {
  const { question, told, shares, language } = asked
  const { by, every, period } = question
  const values = valuing(told, shares)
  const prepared = await prepare(tx, question, told)
  const rows = prepared ? await readRows(tx, prepared) : []
  const earlier = await readEarlier(tx, asked)
  const keys = [...new Set([...rows.map(row => row.key), ...(earlier?.rows.keys() ?? [])])]
  const names = await namesOf(tx, by, keys)
  const order = ordered(by, keys, names, language)
  const label = (key: string) => labelOf(t, by, key, names, period.zone)
  if (every) {
    const places = placesOf(question, order)
    const now = prepared && overTime(tx, prepared, order, places)
    const before = asked.earlier && (await earlierOverTime(tx, asked, order))
    // Once each and not for every line: making moments of their keys took a third of the time of a large file.
    const rowLabels = places.rows.map(label)
    const pointLabels = places.points.map(key => labelOf(t, every, key, names, period.zone))
    for await (const piece of sideBySide(now, before))
      yield piece.map(({ row, point, sums, past }) => ({
        about: [rowLabels[row] ?? '', pointLabels[point] ?? ''],
        values: values(sums),
        before: earlier && values(past),
        isTotal: false,
      }))
  } else {
    const sums = new Map(rows.map(row => [row.key, row.sums]))
    yield order.map(key => ({
      about: [label(key)],
      values: values(sums.get(key) ?? {}),
      before: earlier && values(earlier.rows.get(key) ?? {}),
      isTotal: false,
    }))
  }
  const total = prepared ? await readTotal(tx, prepared, rows) : {}
  yield [
    {
      about: [t('reports:total'), ...(every ? [''] : [])],
      values: values(total),
      before: earlier && values(earlier.total),
      isTotal: true,
    },
  ]
}
