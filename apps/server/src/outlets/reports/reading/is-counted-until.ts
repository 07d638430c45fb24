import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import { countedNames } from '../rules/counted-names.ts'

/** Whether all that happened before a moment has been counted, and how long it took been found. */
export const isCountedUntil = async (db: Db, moment: Temporal.Instant): Promise<boolean> => {
  const { rows } = await sql<{ counted: boolean }>`
    select not exists (select from report_duration_fill where next_below is not null) and not exists (
      select from event
      where xid >= coalesce((select horizon from tick where id = (select tick_id from follower where name = 'reports')), '0'::xid8)
        and at < ${moment} and name = any(${countedNames}::text[])
    ) as counted`.execute(db)
  return rows[0]?.counted ?? false
}
