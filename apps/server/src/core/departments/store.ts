import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import { refuse } from '../../platform/http/refusal.ts'

export type DepartmentRow = { id: number; name: string; is_default: boolean; to_solve: boolean }

const columns = ['id', 'name', 'is_default', 'to_solve'] as const

export const listDepartmentRows = (db: Db | Tx): Promise<DepartmentRow[]> =>
  db
    .selectFrom('department')
    .select(columns)
    .where('deleted_at', 'is', null)
    .orderBy(sql`lower(name)`)
    .execute()

/** Locks the department for the rest of the transaction. @throws not_found */
export const lockDepartment = async (tx: Tx, id: number): Promise<DepartmentRow> =>
  (await tx
    .selectFrom('department')
    .select(columns)
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()) ?? refuse('not_found')

export const nameIsTaken = async (tx: Tx, name: string, except: number | null): Promise<boolean> => {
  const other = await tx
    .selectFrom('department')
    .select('id')
    .where(sql`lower(name)`, '=', sql`lower(${name})`)
    .where('deleted_at', 'is', null)
    .where('id', 'is distinct from', except)
    .executeTakeFirst()
  return other !== undefined
}

export const insertDepartment = async (
  tx: Tx,
  department: { name: string; toSolve: boolean; isDefault: boolean; at: Temporal.Instant },
): Promise<number> => {
  const { name, toSolve: to_solve, isDefault: is_default, at: created_at } = department
  const row = await tx
    .insertInto('department')
    .values({ name, to_solve, is_default, created_at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export const changeDepartment = (
  tx: Tx,
  id: number,
  change: { name?: string; to_solve?: boolean; deleted_at?: Temporal.Instant },
) => tx.updateTable('department').set(change).where('id', '=', id).execute()

/** @returns whether it was new */
export const insertMember = async (
  tx: Tx,
  departmentId: number,
  personId: number,
  at: Temporal.Instant,
): Promise<boolean> => {
  const row = await tx
    .insertInto('department_member')
    .values({ department_id: departmentId, person_id: personId, added_at: at })
    .onConflict(conflict => conflict.doNothing())
    .returning('person_id')
    .executeTakeFirst()
  return row !== undefined
}

/** @returns whether there was one */
export const deleteMember = async (tx: Tx, departmentId: number, personId: number): Promise<boolean> => {
  const row = await tx
    .deleteFrom('department_member')
    .where('department_id', '=', departmentId)
    .where('person_id', '=', personId)
    .returning('person_id')
    .executeTakeFirst()
  return row !== undefined
}

/** @returns whose the address is now: the given department's, or another's that had it before */
export const insertAddress = async (
  tx: Tx,
  departmentId: number,
  address: string,
): Promise<{ ownerId: number; isNew: boolean }> => {
  const inserted = await tx
    .insertInto('department_address')
    .values({ address, department_id: departmentId })
    .onConflict(conflict => conflict.doNothing())
    .returning('department_id')
    .executeTakeFirst()
  if (inserted) return { ownerId: departmentId, isNew: true }
  const owner = await tx
    .selectFrom('department_address')
    .select('department_id')
    .where('address', '=', address)
    .executeTakeFirstOrThrow()
  return { ownerId: owner.department_id, isNew: false }
}

export const deleteAddress = async (tx: Tx, departmentId: number, address: string): Promise<boolean> => {
  const row = await tx
    .deleteFrom('department_address')
    .where('address', '=', address)
    .where('department_id', '=', departmentId)
    .returning('address')
    .executeTakeFirst()
  return row !== undefined
}

export const moveAddresses = (tx: Tx, from: number, to: number) =>
  tx.updateTable('department_address').set({ department_id: to }).where('department_id', '=', from).execute()

export const deleteMembers = (tx: Tx, departmentId: number) =>
  tx.deleteFrom('department_member').where('department_id', '=', departmentId).execute()

export const deleteAddresses = (tx: Tx, departmentId: number) =>
  tx.deleteFrom('department_address').where('department_id', '=', departmentId).execute()
