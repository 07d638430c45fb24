import { isAside } from '@stoa/contract/ticket-shapes'
import { whoWorksIn } from '../../../core/departments/queries.ts'
import { getTicketFacts } from '../../../core/tickets/queries.ts'
import type { Act } from '../../../platform/events/act.ts'
import type { LoggedEvent } from '../../../platform/events/follower.ts'
import { Refusal } from '../../../platform/http/refusal.ts'

type Now = { departmentId: number; assigneeId: number | null; colleagues: () => Promise<number[]> }

const whenPurged = (error: unknown) => {
  if (error instanceof Refusal) return null
  throw error
}

/** Where the ticket of an event is after all that rules did; null where nobody needs to look at it any more. */
export const ticketNow = async ({ tx }: Act, { ticketId }: LoggedEvent): Promise<Now | null> => {
  const ticket = ticketId === null ? null : await getTicketFacts(tx, ticketId).catch(whenPurged)
  if (!ticket || isAside(ticket.status)) return null
  const { departmentId, assigneeId } = ticket
  return { departmentId, assigneeId, colleagues: () => whoWorksIn(tx, departmentId) }
}
