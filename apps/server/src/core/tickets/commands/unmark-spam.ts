import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { ticketEvents } from '../events.ts'
import { wroteWhileSpam } from '../reading/wrote-while-spam.ts'
import { nextStatus } from '../rules/next-status.ts'
import { lockTicket, moveTicket } from '../store.ts'

/** It comes back as what it was, and open where its customer has written since. @throws not_found, not_spam */
export const unmarkSpam = async (act: Act, ticketId: number): Promise<void> => {
  const ticket = (await lockTicket(act.tx, ticketId)) ?? refuse('not_found')
  const status = nextStatus(ticket, 'unmarked-spam') ?? refuse('not_spam')
  const wrote = await wroteWhileSpam(act.tx, ticketId)
  await moveTicket(act, ticket, { status })
  const data = { status: { from: ticket.status, to: status }, ...(wrote && { wrote }) }
  await record(act, ticketEvents, 'ticket.unmarked-spam', data, ticket.id)
}
