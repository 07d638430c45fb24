import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase } from '../../apps/server/src/platform/db/database.ts'

const longest = 120_000

const busy = `
  select 1 from event where xid >= (select min(horizon) from tick join follower on tick_id = tick.id) limit 1`

/** Until every follower has heard of all that happened. */
export const untilQuiet = async (url: string): Promise<void> => {
  const { db, pool } = openDatabase({ url, connections: 1, onError: () => {} })
  const begin = performance.now()
  try {
    while ((await pool.query(busy)).rowCount !== 0) {
      if (performance.now() - begin > longest)
        throw new Error('The followers did not come to rest in two minutes')
      await pause(20)
    }
  } finally {
    await db.destroy()
  }
}
