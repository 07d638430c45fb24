import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'

export { permissionsIn, requireIn } from './permissions-in.ts'
export { departmentScope, inScope, type Scope } from './scope.ts'

/** The department of the first of these addresses that is a support address; null where none is. */
export const findDepartmentByAddresses = async (
  db: Db | Tx,
  addresses: readonly string[],
): Promise<number | null> => {
  if (addresses.length === 0) return null
  const lower = addresses.map(address => address.toLowerCase())
  const { rows } = await sql<{ department_id: number }>`
    select department_id from department_address where address = any(${lower}::text[])
    order by array_position(${lower}::text[], address) limit 1`.execute(db)
  return rows[0]?.department_id ?? null
}

export const getDefaultDepartmentId = async (db: Db | Tx): Promise<number> => {
  const row = await db.selectFrom('department').select('id').where('is_default', '=', true).executeTakeFirst()
  if (!row) throw new Error('There is no default department: the server has not been set up.')
  return row.id
}

export const departmentExists = async (db: Db | Tx, id: number): Promise<boolean> =>
  (await db
    .selectFrom('department')
    .select('id')
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()) !== undefined

/** Names also of deleted departments, for what happened long ago. */
export const departmentNames = async (db: Db | Tx, ids: readonly number[]): Promise<Map<number, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('department').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(row => [row.id, row.name]))
}

export const departmentIdsOf = async (
  db: Db | Tx,
  personIds: readonly number[],
): Promise<Map<number, number[]>> => {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('department_member')
    .innerJoin('department', 'department.id', 'department_id')
    .select(['person_id', 'department_id'])
    .where('person_id', 'in', personIds)
    .where('deleted_at', 'is', null)
    .orderBy('department_id')
    .execute()
  const grouped = Map.groupBy(rows, row => row.person_id)
  return new Map(personIds.map(id => [id, (grouped.get(id) ?? []).map(row => row.department_id)]))
}
