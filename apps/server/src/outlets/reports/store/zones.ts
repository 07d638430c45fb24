import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** Each further zone is one more row to keep for each fact, so a program that asks for all there are gets no more than these. */
const mostZones = 24

/** Whether days and months of a zone can be read. */
export const keepsZone = async (tx: Tx, zone: string): Promise<boolean> => {
  const { rows } = await sql`
    select from report_zone where zone = ${zone} and built_at is not null`.execute(tx)
  return rows.length > 0
}

/** Notes that somebody looks through a zone, once an hour; one that is new will be kept from now on. */
export const lookThrough = async (db: Db, zone: string, now: Temporal.Instant): Promise<void> => {
  // An offset such as +02:00 means the opposite to PostgreSQL, and is no zone that anybody lives in.
  if (!/^[A-Za-z]/.test(zone)) return
  const fresh = await sql`
    select from report_zone where zone = ${zone} and looked_at > ${now.subtract({ hours: 1 })}`.execute(db)
  if (fresh.rows.length > 0) return
  await sql`
    insert into report_zone (zone, looked_at)
    select ${zone}, ${now} where (select count(*) from report_zone where zone <> ${zone}) < ${mostZones}
    on conflict (zone) do update set looked_at = excluded.looked_at`.execute(db)
}
