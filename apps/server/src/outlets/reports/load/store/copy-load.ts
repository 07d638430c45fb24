import { finished } from 'node:stream/promises'
import type pg from 'pg'
import copyStreams from 'pg-copy-streams'
import type { Quarter } from '../rules/curve.ts'
import { levels } from '../rules/world.ts'

const columns = [
  'department_id',
  'at',
  'seconds',
  'covered',
  ...levels.flatMap(level => [`${level}_low`, `${level}_high`, `${level}_sum`]),
].join(', ')

/** Whole quarter-hours in one go, into a table in which none of them is. */
export const copyLoad = async (
  client: pg.PoolClient,
  table: string,
  departmentId: number,
  quarters: readonly Quarter[],
): Promise<void> => {
  const into = client.query(copyStreams.from(`copy ${table} (${columns}) from stdin`))
  let text = ''
  for (const quarter of quarters) {
    text += `${departmentId}\t${new Date(quarter.at * 1000).toISOString()}\t${quarter.seconds}\t${quarter.covered}`
    for (const level of levels) {
      const { low, high, sum } = quarter[level]
      text += `\t${low}\t${high}\t${sum}`
    }
    text += '\n'
  }
  into.end(text)
  await finished(into)
}
