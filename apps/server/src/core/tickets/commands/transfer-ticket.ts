import type { Act, Actor } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { departmentExists } from '../../departments/queries.ts'
import { ticketEvents } from '../events.ts'
import { requireAssignable } from '../reading/require-assignable.ts'
import { requireGivenOut } from '../reading/works-only-to-solve.ts'
import { lockTicket, moveTicket } from '../store.ts'
import { addNote } from './add-note.ts'

/**
 * To another department, and there to an agent or nobody. The status stays: a New ticket that is
 * transferred is still New. note: what those there should know; empty: nothing. @throws not_found, only_to_solve, department_unknown, assignee_cannot_see_ticket
 */
export const transferTicket = async (
  act: Act,
  given: { ticketId: number; departmentId: number; assigneeId: number | null; note?: string },
): Promise<void> => {
  const ticket = (await lockTicket(act.tx, given.ticketId)) ?? refuse('not_found')
  const { departmentId, assigneeId, note = '' } = given
  if (ticket.departmentId === departmentId && ticket.assigneeId === assigneeId) return
  if (takesIt(act.actor, assigneeId)) await requireGivenOut(act.tx, act.actor, ticket)
  if (!(await departmentExists(act.tx, departmentId))) return refuse('department_unknown')
  if (assigneeId !== null) await requireAssignable(act.tx, assigneeId, departmentId)
  if (note !== '')
    await addNote(act, { ticketId: ticket.id, text: note, attachmentIds: [], keepsDraft: true })
  await moveTicket(act, ticket, { departmentId, assigneeId })
  const data = {
    departmentId: { from: ticket.departmentId, to: departmentId },
    assigneeId: { from: ticket.assigneeId, to: assigneeId },
  }
  await record(act, ticketEvents, 'ticket.transferred', data, ticket.id)
}

const takesIt = (actor: Actor, assigneeId: number | null) => actor.kind === 'user' && actor.id === assigneeId
