import { isAside } from '@stoa/contract/ticket-shapes'
import { whoWorksIn } from '../../../core/departments/queries.ts'
import { placesOfTickets } from '../../../core/tickets/queries.ts'
import type { Act, Batch } from '../../../platform/events/act.ts'
import type { LoggedEvent } from '../../../platform/events/follower.ts'
import { oncePerBatch } from '../../../platform/events/once-per-batch.ts'

type Now = { departmentId: number; assigneeId: number | null; colleagues: () => Promise<number[]> }

/** Nobody moves a ticket while this is told, so it is asked once where all of them are, and once who works there. */
const placesIn = oncePerBatch((tx, { eventIds }: Batch) => placesOfTickets(tx, eventIds))
const thoseIn = oncePerBatch(whoWorksIn)

/** Where the ticket of an event is after all that rules did; null where nobody needs to look at it any more. */
export const ticketNow = async (act: Act, { id }: LoggedEvent): Promise<Now | null> => {
  const { batch = { eventIds: [id] } } = act
  const place = (await placesIn(act, batch)).get(id)
  if (!place || isAside(place.status)) return null
  const { departmentId, assigneeId } = place
  return { departmentId, assigneeId, colleagues: () => thoseIn(act, departmentId) }
}
