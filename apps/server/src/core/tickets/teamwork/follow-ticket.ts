import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { permissionsIn } from '../../departments/queries.ts'
import { findCallerOfPerson } from '../../people/queries.ts'
import { ticketEvents } from '../events.ts'
import { lockTicket, type TicketRow } from '../store.ts'
import { deleteFollower, insertFollower } from './store-followers.ts'

/** @throws person_cannot_see_ticket */
const requireSight = async (act: Act, personId: number, { departmentId }: TicketRow): Promise<void> => {
  const person = await findCallerOfPerson(act.tx, personId)
  const may = person && (await permissionsIn(act.tx, person, departmentId))
  if (!may?.has('ticket.list')) return refuse('person_cannot_see_ticket')
}

type On = { ticketId: number; personId: number }

/** Somebody who can see the ticket wants to hear of it. @throws not_found, person_cannot_see_ticket */
export const followTicket = async (act: Act, { ticketId, personId }: On): Promise<void> => {
  const ticket = (await lockTicket(act.tx, ticketId)) ?? refuse('not_found')
  await requireSight(act, personId, ticket)
  if (await insertFollower(act.tx, ticketId, personId, act.clock.now()))
    await record(act, ticketEvents, 'ticket.followed', { personId }, ticketId)
}

/** @throws not_found */
export const unfollowTicket = async (act: Act, { ticketId, personId }: On): Promise<void> => {
  if (!(await lockTicket(act.tx, ticketId))) return refuse('not_found')
  if (await deleteFollower(act.tx, ticketId, personId))
    await record(act, ticketEvents, 'ticket.unfollowed', { personId }, ticketId)
}

/** A note names colleagues: each is told of by an event, and follows from then on. @throws not_found, person_cannot_see_ticket */
export const mentionPeople = async (
  act: Act,
  { ticketId, messageId, personIds }: { ticketId: number; messageId: number; personIds: readonly number[] },
): Promise<void> => {
  for (const personId of new Set(personIds)) {
    await followTicket(act, { ticketId, personId })
    await record(act, ticketEvents, 'agent.mentioned', { messageId, personId }, ticketId)
  }
}
