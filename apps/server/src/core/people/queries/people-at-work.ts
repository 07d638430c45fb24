import type { Permission, Role } from '@stoa/contract/permissions'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { type Caller, permissionSet } from '../caller.ts'

/** Everybody who works here or is invited to. */
export const listPersonIds = async (db: Db | Tx): Promise<number[]> => {
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('state', '<>', 'deactivated')
    .orderBy('id')
    .execute()
  return rows.map(row => row.id)
}

/** Those who may do something by their role, and can be reached. */
export const listPeopleWith = async (db: Db | Tx, permission: Permission): Promise<number[]> => {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'role'])
    .where('state', '=', 'active')
    .orderBy('id')
    .execute()
  return rows.filter(row => permissionSet(row.role as Role).has(permission)).map(row => row.id)
}

/** Those who may change how mail comes in and goes out. */
export const listAdministrators = (db: Db | Tx): Promise<number[]> =>
  listPeopleWith(db, 'mail-account.change')

/** An active person as a caller, to ask what that person could see; null for anybody else. */
export const findCallerOfPerson = async (db: Db | Tx, id: number): Promise<Caller | null> => {
  const row = await db
    .selectFrom('person')
    .select('role')
    .where('id', '=', id)
    .where('state', '=', 'active')
    .executeTakeFirst()
  if (!row) return null
  const role = row.role as Role
  return { kind: 'user', id, role, permissions: permissionSet(role), keyDepartmentIds: null, sessionId: null }
}

/** A key that has not been revoked as a caller, to go on with what it began; null for any other. */
export const findCallerOfKey = async (db: Db | Tx, id: number): Promise<Caller | null> => {
  const row = await db
    .selectFrom('api_key')
    .select(['role', 'department_ids'])
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  const role = row.role as Role
  const keyDepartmentIds = role === 'agent' ? row.department_ids : null
  return { kind: 'key', id, role, permissions: permissionSet(role), keyDepartmentIds, sessionId: null }
}

export const personNames = async (db: Db | Tx, ids: readonly number[]): Promise<Map<number, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(row => [row.id, row.name]))
}

export const apiKeyNames = async (db: Db | Tx, ids: readonly number[]): Promise<Map<number, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('api_key').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(row => [row.id, row.name]))
}

/** Who works here by these addresses; a map from the address, in lower case, to the person. */
export const findPeopleByAddresses = async (
  db: Db | Tx,
  addresses: readonly string[],
): Promise<Map<string, number>> => {
  if (addresses.length === 0) return new Map()
  const rows = await db
    .selectFrom('person')
    .select(['id', 'email'])
    .where('email', 'in', [...addresses])
    .where('state', '=', 'active')
    .execute()
  return new Map(rows.map(row => [row.email, row.id]))
}
