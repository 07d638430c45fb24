import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

export type Grouped = { contactId: number } | { companyId: number }

const idOf = (of: Grouped) => ('contactId' in of ? of.contactId : of.companyId)

/** Of groups that are there, in the order of their ids. */
export const groupIdsOf = async (db: Db | Tx, of: Grouped): Promise<number[]> => {
  const members =
    'contactId' in of
      ? sql`select group_id from contact_group_contact where contact_id = ${of.contactId}`
      : sql`select group_id from contact_group_company where company_id = ${of.companyId}`
  const { rows } = await sql<{ id: number }>`
    select id from contact_group where deleted_at is null and id in (${members}) order by id`.execute(db)
  return rows.map(row => row.id)
}

/** In deleted groups everybody stays, so that nothing is lost when one is restored. */
export const keepGroups = async (tx: Tx, of: Grouped, groupIds: readonly number[]): Promise<void> => {
  const gone = sql`select id from contact_group where deleted_at is null and id <> all(${groupIds}::bigint[])`
  const id = idOf(of)
  if ('contactId' in of) {
    await sql`delete from contact_group_contact where contact_id = ${id} and group_id in (${gone})`.execute(
      tx,
    )
    await sql`insert into contact_group_contact (contact_id, group_id) select ${id}, unnest(${groupIds}::bigint[])
              on conflict do nothing`.execute(tx)
    return
  }
  await sql`delete from contact_group_company where company_id = ${id} and group_id in (${gone})`.execute(tx)
  await sql`insert into contact_group_company (company_id, group_id) select ${id}, unnest(${groupIds}::bigint[])
            on conflict do nothing`.execute(tx)
}
