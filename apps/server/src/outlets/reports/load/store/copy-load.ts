import type pg from 'pg'
import { copyIn, createBinaryRows, SECONDS_TO_2000 } from '../../store/binary-rows.ts'
import type { Quarter } from '../rules/curve.ts'
import { levels } from '../rules/world.ts'

const columns = [
  'department_id',
  'at',
  'seconds',
  'covered',
  ...levels.flatMap(level => [`${level}_low`, `${level}_high`, `${level}_sum`]),
]
/** A number of eight bytes and its length. */
const MOST_BYTES = 12 * columns.length

/** Whole quarter-hours in one go, into a table in which none of them is. */
export const copyLoad = async (
  client: pg.PoolClient,
  table: string,
  departmentId: number,
  quarters: readonly Quarter[],
): Promise<void> => {
  const written = createBinaryRows()
  for (const quarter of quarters) {
    written.row(columns.length, MOST_BYTES)
    written.int64(departmentId)
    written.int64((quarter.at - SECONDS_TO_2000) * 1_000_000)
    written.int32(quarter.seconds)
    written.int32(quarter.covered)
    for (const level of levels) {
      const { low, high, sum } = quarter[level]
      written.int32(low)
      written.int32(high)
      written.int64(sum)
    }
  }
  await copyIn(client, { table, columns }, [written.bytes()])
}
