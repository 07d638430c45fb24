import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

/**
 * Everything read in it is as it was at one moment, so that what belongs together adds up while events come in. The tables are taken first: a
 * moment before a rebuild puts others into their place would find nothing in these.
 */
export const inOneMoment = <Result>(db: Db, read: (tx: Tx) => Promise<Result>): Promise<Result> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async tx => {
      await sql`lock table report_quarter, report_span, report_load, report_load_now, report_online, report_membership in access share mode`.execute(
        tx,
      )
      return read(tx)
    })
