import { type Selectable, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import type { Tables } from '../../platform/db/tables.generated.ts'
import { refuse } from '../../platform/http/refusal.ts'

export type DepartmentRow = Selectable<Tables['department']>
export type DepartmentChange = Updateable<Tables['department']>

export const listDepartmentRows = (db: Db | Tx): Promise<DepartmentRow[]> =>
  db.selectFrom('department').selectAll().where('deleted_at', 'is', null).orderBy(sql`lower(name)`).execute()

/** Locks the department for the rest of the transaction. @throws not_found */
export const lockDepartment = async (tx: Tx, id: number): Promise<DepartmentRow> =>
  (await tx
    .selectFrom('department')
    .selectAll()
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()) ?? refuse('not_found')

const isTaken = async (tx: Tx, condition: ReturnType<typeof sql<boolean>>, except: number | null) => {
  const other = await tx
    .selectFrom('department')
    .select('id')
    .where(condition)
    .where('deleted_at', 'is', null)
    .where('id', 'is distinct from', except)
    .executeTakeFirst()
  return other !== undefined
}

export const nameIsTaken = (tx: Tx, name: string, except: number | null): Promise<boolean> =>
  isTaken(tx, sql<boolean>`lower(name) = lower(${name})`, except)

export const extensionIsTaken = (tx: Tx, extension: string, except: number): Promise<boolean> =>
  isTaken(tx, sql<boolean>`extension = ${extension}`, except)

export const insertDepartment = async (
  tx: Tx,
  department: { name: string; is_default: boolean; created_at: Temporal.Instant } & DepartmentChange,
): Promise<number> => {
  const row = await tx.insertInto('department').values(department).returning('id').executeTakeFirstOrThrow()
  return row.id
}

export const changeDepartment = (tx: Tx, id: number, change: DepartmentChange) =>
  tx.updateTable('department').set(change).where('id', '=', id).execute()
