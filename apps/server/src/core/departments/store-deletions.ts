import type { Db, Tx } from '../../platform/db/database.ts'
import type { Actor } from '../../platform/events/act.ts'

export type Deletion = {
  departmentId: number
  substituteId: number
  total: number
  moved: number
  startedAt: Temporal.Instant
  begunBy: Actor
}

export const insertDeletion = (tx: Tx, deletion: Omit<Deletion, 'moved'>) =>
  tx
    .insertInto('department_deletion')
    .values({
      department_id: deletion.departmentId,
      substitute_id: deletion.substituteId,
      total: deletion.total,
      started_at: deletion.startedAt,
      begun_by_kind: deletion.begunBy.kind,
      begun_by_id: deletion.begunBy.id,
    })
    .execute()

export const listDeletions = async (db: Db | Tx): Promise<Deletion[]> => {
  const rows = await db.selectFrom('department_deletion').selectAll().orderBy('started_at').execute()
  return rows.map(row => ({
    departmentId: row.department_id,
    substituteId: row.substitute_id,
    total: row.total,
    moved: row.moved,
    startedAt: row.started_at,
    begunBy: { kind: row.begun_by_kind, id: row.begun_by_id } as Actor,
  }))
}

export const isBeingDeleted = async (db: Db | Tx, departmentId: number): Promise<boolean> =>
  (await db
    .selectFrom('department_deletion')
    .select('department_id')
    .where('department_id', '=', departmentId)
    .executeTakeFirst()) !== undefined

/** Locks a deletion, unless another process is at it. */
export const lockDeletion = async (tx: Tx, departmentId: number): Promise<boolean> =>
  (await tx
    .selectFrom('department_deletion')
    .select('department_id')
    .where('department_id', '=', departmentId)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()) !== undefined

export const addMoved = (tx: Tx, departmentId: number, moved: number) =>
  tx
    .updateTable('department_deletion')
    .set(({ eb }) => ({ moved: eb('moved', '+', moved) }))
    .where('department_id', '=', departmentId)
    .execute()

export const deleteDeletion = (tx: Tx, departmentId: number) =>
  tx.deleteFrom('department_deletion').where('department_id', '=', departmentId).execute()
