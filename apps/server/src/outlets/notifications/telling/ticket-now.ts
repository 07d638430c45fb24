import { isAside } from '@stoa/contract/ticket-shapes'
import { whoWorksIn } from '../../../core/departments/queries.ts'
import { followersOfTickets, placesOfTickets } from '../../../core/tickets/queries.ts'
import type { Act, Batch } from '../../../platform/events/act.ts'
import type { LoggedEvent } from '../../../platform/events/follower.ts'
import { oncePerBatch } from '../../../platform/events/once-per-batch.ts'

type Now = { departmentId: number; assigneeId: number | null; colleagues: () => Promise<number[]> }

/** Nobody moves a ticket while this is told, so it is asked once where all of them are, and once who works there. */
const placesIn = oncePerBatch((tx, { eventIds }: Batch) => placesOfTickets(tx, eventIds))
const thoseIn = oncePerBatch(whoWorksIn)
const followersIn = oncePerBatch((tx, { eventIds }: Batch) => followersOfTickets(tx, eventIds))

const batchOf = ({ batch }: Act, { id }: LoggedEvent): Batch => batch ?? { eventIds: [id] }

/** Who follows the ticket of an event. */
export const followersNow = async (act: Act, event: LoggedEvent): Promise<number[]> =>
  (event.ticketId !== null && (await followersIn(act, batchOf(act, event))).get(event.ticketId)) || []

/** Where the ticket of an event is after all that rules did; null where nobody needs to look at it any more. */
export const ticketNow = async (act: Act, event: LoggedEvent): Promise<Now | null> => {
  const place = (await placesIn(act, batchOf(act, event))).get(event.id)
  if (!place || isAside(place.status)) return null
  const { departmentId, assigneeId } = place
  return { departmentId, assigneeId, colleagues: () => thoseIn(act, departmentId) }
}
