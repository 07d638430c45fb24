import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { mergedLine } from '../reading/merged.ts'

export type TaskRow = {
  id: number
  position: number
  text: string
  assigneeId: number | null
  dueAt: Temporal.Instant | null
  doneAt: Temporal.Instant | null
  removedAt: Temporal.Instant | null
}

const columns = sql`
  id, position, text, assignee_id as "assigneeId", due_at as "dueAt", done_at as "doneAt", removed_at as "removedAt"`

/** Those that were not removed, in their order. */
export const listTaskRows = async (db: Db | Tx, ticketId: number): Promise<TaskRow[]> => {
  const { rows } = await sql<TaskRow>`
    select ${columns} from ticket_task where ticket_id = ${ticketId} and removed_at is null order by position, id`.execute(
    db,
  )
  return rows
}

/** Removed ones too. */
export const findTask = async (tx: Tx, ticketId: number, id: number): Promise<TaskRow | null> => {
  const { rows } = await sql<TaskRow>`
    select ${columns} from ticket_task where ticket_id = ${ticketId} and id = ${id}`.execute(tx)
  return rows[0] ?? null
}

type NewTask = Pick<TaskRow, 'text' | 'assigneeId' | 'dueAt'> & { ticketId: number; at: Temporal.Instant }

export const insertTask = async (tx: Tx, task: NewTask): Promise<number> => {
  const { rows } = await sql<{ id: number }>`
    insert into ticket_task (ticket_id, position, text, assignee_id, due_at, created_at)
    select ${task.ticketId}, coalesce(max(position), 0) + 1, ${task.text}, ${task.assigneeId}, ${task.dueAt}, ${task.at}
    from ticket_task where ticket_id = ${task.ticketId} returning id`.execute(tx)
  return rows[0]?.id ?? 0
}

type Change = Partial<Pick<TaskRow, 'text' | 'assigneeId' | 'dueAt' | 'doneAt' | 'removedAt'>>

export const updateTask = async (tx: Tx, id: number, change: Change): Promise<void> => {
  const { text, assigneeId, dueAt, doneAt, removedAt } = change
  await tx
    .updateTable('ticket_task')
    .set({
      ...(text !== undefined && { text }),
      ...(assigneeId !== undefined && { assignee_id: assigneeId }),
      ...(dueAt !== undefined && { due_at: dueAt }),
      ...(doneAt !== undefined && { done_at: doneAt }),
      ...(removedAt !== undefined && { removed_at: removedAt }),
    })
    .where('id', '=', id)
    .execute()
}

/** Gives tasks their places in this order. */
export const orderTasks = (tx: Tx, ids: readonly number[]) =>
  sql`
    update ticket_task set position = place from unnest(${ids}::bigint[]) with ordinality as given (id, place)
    where ticket_task.id = given.id`.execute(tx)

/** Puts the checklist of a ticket behind that of another one. @returns the tasks */
export const moveTasks = async (tx: Tx, given: { ticketId: number; intoId: number }): Promise<number[]> => {
  const { ticketId, intoId } = given
  const { rows } = await sql<{ id: number }>`
    update ticket_task set ticket_id = ${intoId},
      position = position + (select coalesce(max(position), 0) from ticket_task where ticket_id = ${intoId})
    where ticket_id = ${ticketId} returning id`.execute(tx)
  return rows.map(({ id }) => id).sort((one, other) => one - other)
}

/** Gives a merged ticket these tasks back, wherever they went from there. */
export const takeTasksBack = (tx: Tx, ticketId: number, tasks: readonly number[]) =>
  sql`
    update ticket_task set ticket_id = ${ticketId}
    where id = any(${tasks}::bigint[]) and ticket_id in (${mergedLine(ticketId)})`.execute(tx)
