import type pg from 'pg'
import { copyIn, createBinaryRows, SECONDS_TO_2000 } from '../../store/binary-rows.ts'
import { rebuiltName } from '../../store/rebuilt-tables.ts'
import type { Quarter } from '../rules/curve.ts'
import { levels, type Placed } from '../rules/world.ts'

const columns = [
  'department_id',
  'at',
  'seconds',
  'covered',
  ...levels.flatMap(level => [`${level}_low`, `${level}_high`, `${level}_sum`]),
]
/** Of a number of eight bytes, with its length. */
const MOST_BYTES = 12
const MOST_BYTES_OF_STATUS = 32

/** Whole quarter-hours in one go, into a table in which none of them is. */
export const copyLoad = async (
  client: pg.PoolClient,
  departmentId: number,
  quarters: readonly Quarter[],
): Promise<void> => {
  const written = createBinaryRows()
  for (const quarter of quarters) {
    written.row(columns.length, MOST_BYTES * columns.length)
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
  await copyIn(client, { table: rebuiltName('report_load'), columns }, [written.bytes()])
}

/** Where tickets are, by their ids, into a table in which none of them is. */
export const copyPlaced = async (
  client: pg.PoolClient,
  tickets: readonly (readonly [number, Placed])[],
): Promise<void> => {
  const written = createBinaryRows()
  for (const [ticketId, { departmentId, agentId, status }] of tickets) {
    written.row(4, 3 * MOST_BYTES + MOST_BYTES_OF_STATUS)
    written.int64(ticketId)
    written.int64(departmentId)
    written.int64(agentId)
    written.text(status)
  }
  await copyIn(
    client,
    {
      table: rebuiltName('report_load_ticket'),
      columns: ['ticket_id', 'department_id', 'agent_id', 'status'],
    },
    [written.bytes()],
  )
}
