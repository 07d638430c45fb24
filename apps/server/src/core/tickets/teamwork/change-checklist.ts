import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { ticketEvents } from '../events.ts'
import { requireAssignable } from '../reading/require-assignable.ts'
import { lockTicket, type TicketRow } from '../store.ts'
import { findTask, insertTask, listTaskRows, orderTasks, type TaskRow, updateTask } from './store-tasks.ts'

/** More are no checklist. */
const mostTasks = 100

type On = { ticketId: number; taskId: number }

const locked = async (act: Act, ticketId: number): Promise<TicketRow> =>
  (await lockTicket(act.tx, ticketId)) ?? refuse('not_found')

/** @throws not_found */
const taskOf = async (act: Act, { ticketId, taskId }: On, { removed = false } = {}): Promise<TaskRow> => {
  await locked(act, ticketId)
  const task = await findTask(act.tx, ticketId, taskId)
  return task && (task.removedAt !== null) === removed ? task : refuse('not_found')
}

type NewTask = { ticketId: number; text: string; assigneeId: number | null; dueAt: Temporal.Instant | null }

/** @throws not_found, assignee_cannot_see_ticket, too_many_tasks */
export const addTask = async (act: Act, given: NewTask): Promise<{ taskId: number }> => {
  const ticket = await locked(act, given.ticketId)
  if ((await listTaskRows(act.tx, ticket.id)).length >= mostTasks) return refuse('too_many_tasks')
  if (given.assigneeId !== null) await requireAssignable(act.tx, given.assigneeId, ticket.departmentId)
  const taskId = await insertTask(act.tx, { ...given, at: act.clock.now() })
  await record(act, ticketEvents, 'task.added', { taskId, task: given.text }, ticket.id)
  return { taskId }
}

type TaskChange = On & {
  text?: string | undefined
  assigneeId?: number | null | undefined
  dueAt?: Temporal.Instant | null | undefined
}

/** What is absent stays. @throws not_found, assignee_cannot_see_ticket */
export const changeTask = async (act: Act, given: TaskChange): Promise<void> => {
  const task = await taskOf(act, given)
  const { text = task.text, assigneeId = task.assigneeId, dueAt = task.dueAt } = given
  const same = task.dueAt === dueAt || (task.dueAt !== null && dueAt !== null && task.dueAt.equals(dueAt))
  if (text === task.text && assigneeId === task.assigneeId && same) return
  const ticket = await locked(act, given.ticketId)
  if (assigneeId !== null && assigneeId !== task.assigneeId)
    await requireAssignable(act.tx, assigneeId, ticket.departmentId)
  await updateTask(act.tx, task.id, { text, assigneeId, dueAt })
  await record(act, ticketEvents, 'task.changed', { taskId: task.id, task: text }, given.ticketId)
}

/** @throws not_found */
export const completeTask = async (act: Act, on: On & { done: boolean }): Promise<void> => {
  const { id: taskId, text: task, doneAt } = await taskOf(act, on)
  if ((doneAt !== null) === on.done) return
  await updateTask(act.tx, taskId, { doneAt: on.done ? act.clock.now() : null })
  if (on.done) await record(act, ticketEvents, 'task.completed', { taskId, task }, on.ticketId)
  else await record(act, ticketEvents, 'task.reopened', { taskId, task }, on.ticketId)
}

/** 1 is the first. @throws not_found */
export const moveTask = async (act: Act, on: On & { position: number }): Promise<void> => {
  const { id: taskId, text: task } = await taskOf(act, on)
  const before = (await listTaskRows(act.tx, on.ticketId)).map(({ id }) => id)
  const after = before.filter(id => id !== taskId)
  after.splice(on.position - 1, 0, taskId)
  if (after.every((id, place) => id === before[place])) return
  await orderTasks(act.tx, after)
  await record(act, ticketEvents, 'task.moved', { taskId, task }, on.ticketId)
}

/** @throws not_found */
export const removeTask = async (act: Act, on: On): Promise<void> => {
  const { id: taskId, text: task } = await taskOf(act, on)
  await updateTask(act.tx, taskId, { removedAt: act.clock.now() })
  await record(act, ticketEvents, 'task.removed', { taskId, task }, on.ticketId)
}

/** @throws not_found */
export const restoreTask = async (act: Act, on: On): Promise<void> => {
  const { id: taskId, text: task } = await taskOf(act, on, { removed: true })
  await updateTask(act.tx, taskId, { removedAt: null })
  await record(act, ticketEvents, 'task.restored', { taskId, task }, on.ticketId)
}
