import type { Priority } from '@stoa/contract/ticket-shapes'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { ticketEvents } from '../events.ts'
import { lockTicket, moveTicket } from '../store.ts'

/** @throws not_found */
export const prioritiseTicket = async (
  act: Act,
  given: { ticketId: number; priority: Priority },
): Promise<void> => {
  const ticket = (await lockTicket(act.tx, given.ticketId)) ?? refuse('not_found')
  const { priority } = given
  if (ticket.priority === priority) return
  await moveTicket(act, ticket, { priority })
  const data = { priority: { from: ticket.priority, to: priority } }
  await record(act, ticketEvents, 'ticket.prioritised', data, ticket.id)
}
