import type { LinkReason } from '@stoa/contract/links'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { ticketEvents } from '../events.ts'

/** Says in both timelines that a ticket has to do with another one, and why it is not part of it. */
export const linkTicket = async (
  act: Act,
  { ticketId, otherId, why }: { ticketId: number; otherId: number; why: LinkReason },
): Promise<void> => {
  await record(act, ticketEvents, 'ticket.linked', { otherId, direction: 'into', why }, ticketId)
  await record(act, ticketEvents, 'ticket.linked', { otherId: ticketId, direction: 'from', why }, otherId)
}
