import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import type { Scope } from '../../departments/queries.ts'

type Named = { id: number; name: string }

/** The departments of a scope that are not deleted, by name. */
export const listDepartments = async (db: Db, scope: Scope): Promise<Named[]> => {
  const { rows } = await sql<Named>`
    select id, name from department
    where deleted_at is null and (${scope === 'all'} or id = any(${scope === 'all' ? [] : [...scope]}::bigint[]))
    order by lower(name), id`.execute(db)
  return rows
}

/** Those of these people who can sign in, by name. */
export const listAtWork = async (db: Db, personIds: readonly number[] | 'all'): Promise<Named[]> => {
  const { rows } = await sql<Named>`
    select id, name from person
    where state = 'active'
      and (${personIds === 'all'} or id = any(${personIds === 'all' ? [] : [...personIds]}::bigint[]))
    order by lower(name), id`.execute(db)
  return rows
}
