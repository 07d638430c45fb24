import { normalAddress } from '@stoa/contract/mail-address'
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { listMembers, type Member } from './store-members.ts'

export { allocatedMembers, departmentsAllocatedTo, isOnlyDepartment, listPlaces } from './allocation.ts'
export { departmentFacts } from './department-facts.ts'
export { departmentsWith } from './departments-with.ts'
export { permissionsIn, requireIn } from './permissions-in.ts'
export { noTickets } from './present.ts'
export { departmentScope, inScope, type Scope } from './scope.ts'
export type { Member } from './store-members.ts'
export { whoSees, whoWorksIn } from './who-sees.ts'

/** The department of the first of these addresses that is a support address; null where none is. */
export const findDepartmentByAddresses = async (
  db: Db | Tx,
  addresses: readonly string[],
): Promise<number | null> => {
  if (addresses.length === 0) return null
  const normal = addresses.map(normalAddress)
  const { rows } = await sql<{ department_id: number }>`
    select department_id from department_address where address = any(${normal}::text[])
    order by array_position(${normal}::text[], address) limit 1`.execute(db)
  return rows[0]?.department_id ?? null
}

/** Which of the addresses, in lower case, belong to whom. */
export const departmentsOfAddresses = async (
  db: Db | Tx,
  addresses: readonly string[],
): Promise<Map<string, number>> => {
  const { rows } = await sql<{ address: string; departmentId: number }>`
    select address, department_id as "departmentId" from department_address
    where address = any(${addresses}::text[])`.execute(db)
  return new Map(rows.map(({ address, departmentId }) => [address, departmentId]))
}

/** Of all departments, in lower case. */
export const listSupportAddresses = async (db: Db | Tx): Promise<string[]> =>
  (await db.selectFrom('department_address').select('address').execute()).map(({ address }) => address)

export const getDefaultDepartmentId = async (db: Db | Tx): Promise<number> => {
  const row = await db.selectFrom('department').select('id').where('is_default', '=', true).executeTakeFirst()
  if (!row) throw new Error('There is no default department: the server has not been set up.')
  return row.id
}

/** Whether work may come in there: it is not deleted, nor being deleted. */
export const departmentExists = async (db: Db | Tx, id: number): Promise<boolean> =>
  (await db
    .selectFrom('department')
    .leftJoin('department_deletion', 'department_id', 'department.id')
    .select('id')
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .where('department_id', 'is', null)
    .executeTakeFirst()) !== undefined

/** What other modules ask of a department, also of a deleted one. @throws not_found */
export const departmentSettings = async (db: Db | Tx, id: number) => {
  const row = await db
    .selectFrom('department')
    .select([
      'id',
      'name',
      'to_solve as toSolve',
      'reopens_resolved as reopensResolved',
      'close_after_days as closeAfterDays',
      'calendar_id as calendarId',
      'visibility',
      'lead_id as leadId',
    ])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? refuse('not_found')
}

/** The departments whose resolved tickets are closed for good, and after how many days. */
export const departmentsThatClose = async (
  db: Db | Tx,
): Promise<{ id: number; closeAfterDays: number }[]> => {
  const rows = await db
    .selectFrom('department')
    .select(['id', 'close_after_days'])
    .where('close_after_days', 'is not', null)
    .where('deleted_at', 'is', null)
    .execute()
  return rows.flatMap(row =>
    row.close_after_days ? { id: row.id, closeAfterDays: row.close_after_days } : [],
  )
}

/** The members of each department who still work here. */
export const membersOf = (db: Db | Tx, departmentIds: readonly number[]): Promise<Map<number, Member[]>> =>
  listMembers(db, departmentIds)

/** Which departments keep which calendar. */
export const departmentsOfCalendars = async (db: Db | Tx): Promise<Map<number, number[]>> => {
  const rows = await db
    .selectFrom('department')
    .select(['id', 'calendar_id'])
    .where('calendar_id', 'is not', null)
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .execute()
  const groups = Map.groupBy(rows, row => row.calendar_id ?? 0)
  return new Map([...groups].map(([calendarId, group]) => [calendarId, group.map(row => row.id)]))
}

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
