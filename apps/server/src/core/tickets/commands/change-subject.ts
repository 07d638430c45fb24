import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { ticketEvents } from '../events.ts'
import { lockTicket, setSubject } from '../store.ts'

/** What the ticket is called from now on; messages keep the subjects that they came with. @throws not_found */
export const changeSubject = async (
  act: Act,
  given: { ticketId: number; subject: string },
): Promise<void> => {
  const ticket = (await lockTicket(act.tx, given.ticketId)) ?? refuse('not_found')
  const { subject } = given
  if (ticket.subject === subject) return
  await setSubject(act.tx, ticket.id, subject)
  const data = { subject: { from: ticket.subject, to: subject } }
  await record(act, ticketEvents, 'ticket.subject-changed', data, ticket.id)
}
