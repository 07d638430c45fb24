import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import { type Chosen, usual } from './rules/usual.ts'

/** What people chose; who never did has what is usual. */
export const settingsOf = async (
  db: Db | Tx,
  personIds: readonly number[],
): Promise<(id: number) => Chosen> => {
  const { rows } = await sql<Chosen & { personId: number }>`
    select person_id as "personId", ways, department_ids as "departmentIds", mail, digest_hour as "digestHour", quiet,
      quiet_days as "quietDays", push_says as "pushSays"
    from notification_setting where person_id = any(${[...personIds]}::bigint[])`.execute(db)
  const chosen = new Map(rows.map(({ personId, ...each }) => [personId, each]))
  return id => chosen.get(id) ?? usual
}

export const saveSettings = async (tx: Tx, personId: number, chosen: Chosen): Promise<void> => {
  const values = {
    ways: JSON.stringify(chosen.ways),
    department_ids: chosen.departmentIds,
    mail: chosen.mail,
    digest_hour: chosen.digestHour,
    quiet: chosen.quiet && JSON.stringify(chosen.quiet),
    quiet_days: chosen.quietDays,
    push_says: chosen.pushSays,
  }
  await tx
    .insertInto('notification_setting')
    .values({ person_id: personId, ...values })
    .onConflict(conflict => conflict.column('person_id').doUpdateSet(values))
    .execute()
}

export const lastMailedAt = async (db: Db | Tx, personId: number): Promise<Temporal.Instant | null> => {
  const row = await db
    .selectFrom('notification_mailed')
    .select('mailed_at')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.mailed_at ?? null
}

export const noteMailed = (tx: Tx, personId: number, at: Temporal.Instant) =>
  tx
    .insertInto('notification_mailed')
    .values({ person_id: personId, mailed_at: at })
    .onConflict(conflict => conflict.column('person_id').doUpdateSet({ mailed_at: at }))
    .execute()
