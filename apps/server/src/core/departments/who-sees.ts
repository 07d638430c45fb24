import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'

const isOnlyOne = sql`not exists (select from department where not is_default and deleted_at is null)`

const isMember = (departmentId: number) =>
  sql`exists (select from department_member where person_id = person.id and department_id = ${departmentId})`

/** Of these people, those who work here and may see the tickets of a department: `departmentScope`, asked the other way round. */
export const whoSees = async (
  db: Db | Tx,
  departmentId: number,
  personIds: readonly number[],
): Promise<number[]> => {
  if (personIds.length === 0) return []
  const { rows } = await sql<{ id: number }>`
    select id from person
    where id = any(${[...personIds]}::bigint[]) and state = 'active'
      and (role <> 'agent' or ${isOnlyOne} or ${isMember(departmentId)}
        or exists (select from department where id = ${departmentId} and visibility = 'everyone' and deleted_at is null))
    order by id`.execute(db)
  return rows.map(row => row.id)
}

/** Whose department it is: its members, and everybody while the default department is the only one. */
export const whoWorksIn = async (db: Db | Tx, departmentId: number): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`
    select id from person where state = 'active' and (${isMember(departmentId)} or ${isOnlyOne}) order by id`.execute(
    db,
  )
  return rows.map(row => row.id)
}
