import { sql } from 'kysely'
import type { Platform } from '../platform.ts'

const LONGEST_SECONDS = 5

type Long = { pid: number; database: string; application: string; seconds: number }

/**
 * An open transaction that has written holds the ticks back, and with them everything that follows events; on a
 * server that is shared, also one in another database. Whoever keeps one open for long is named in the log.
 */
export const warnOfLongTransactions = async (
  platform: Pick<Platform, 'db' | 'log'>,
  longest = LONGEST_SECONDS,
): Promise<void> => {
  const { rows } = await sql<Long>`
    select pid, coalesce(datname, '') as database, application_name as application,
           extract(epoch from clock_timestamp() - xact_start)::int as seconds
    from pg_stat_activity
    where backend_xid is not null and xact_start < clock_timestamp() - make_interval(secs => ${longest})`.execute(
    platform.db,
  )
  for (const long of rows)
    platform.log.warn(long, 'A transaction that stays open holds back everything that follows events')
}
