import type { AssignmentReason } from '@stoa/contract/timeline'
import type { Act, NewEvent } from '../../../platform/events/act.ts'
import { insertEvents } from '../../../platform/events/insert-events.ts'
import { record } from '../../../platform/events/record.ts'
import { ticketEvents } from '../events.ts'
import { assignNobodys, type Gift } from '../store-giving.ts'

/**
 * `assignTicket` for whoever gives out many: tickets that are nobody's and that the caller has locked, to agents of their departments
 * by `allocatedMembers`, who may all answer them.
 */
export const giveOutTickets = async (
  act: Act,
  gifts: readonly Gift[],
  reason: AssignmentReason,
): Promise<void> => {
  if (gifts.length === 0) return
  const assigned = await assignNobodys(act.tx, gifts)
  const events: NewEvent[] = act.gathered ?? []
  for (const { ticketId, assigneeId } of gifts) {
    if (!assigned.has(ticketId)) throw new Error(`Ticket ${ticketId} was somebody’s already.`)
    const data = { assigneeId: { from: null, to: assigneeId }, reason }
    await record({ ...act, gathered: events }, ticketEvents, 'ticket.assigned', data, ticketId)
  }
  if (!act.gathered) await insertEvents(act.tx, events)
}
