import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase } from '../../apps/server/src/platform/db/database.ts'

const PAUSE = 25

/** How long ago the oldest event happened that a follower has not passed; 0 where there is none. */
const oldest = `
  select coalesce(extract(epoch from clock_timestamp() - (
    select at from event where xid >= (select horizon from tick join follower on tick_id = tick.id where name = $1)
    order by xid, id limit 1
  )), 0)::float8 as lag`

/** The furthest that a follower lags behind while something is done, in seconds; asked forty times a second, so what comes in a lull counts, too. */
export const lagWhile = async (url: string, follower: string, work: () => Promise<void>): Promise<number> => {
  const { db, pool } = openDatabase({ url, connections: 1, onError: () => {} })
  let worst = 0
  let over = false
  const watch = async () => {
    while (!over) {
      const { rows } = await pool.query<{ lag: number }>(oldest, [follower])
      worst = Math.max(worst, rows[0]?.lag ?? 0)
      await pause(PAUSE)
    }
  }
  const watching = watch()
  try {
    await work()
  } finally {
    over = true
    await watching
    await db.destroy()
  }
  return worst
}
