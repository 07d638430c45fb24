import { isAside, type Status } from '@stoa/contract/ticket-shapes'
import type { Moment, TicketEvent } from './fact.ts'

/** How a ticket stands, and since when it has been new or open; null where it is neither. */
export type Waiting<At extends Moment = Temporal.Instant> = { status: Status; since: At | null }

type Data = { status?: { from: Status; to: Status } }

export const statusIn = ({ data }: Pick<TicketEvent, 'data'>) => (data as Data).status

const waits = (status: Status) => status === 'new' || status === 'open'

/**
 * Spam and deletion do not end the waiting: whoever was put there by mistake has waited all the time. Whoever writes to a ticket that is
 * spam waits from then on.
 */
export const waitingAfter = <At extends Moment>(
  { status, since }: Waiting<At>,
  event: TicketEvent<At>,
): Waiting<At> => {
  const after = statusIn(event)?.to ?? status
  const writes = event.name === 'message.received' && after === 'spam'
  if (waits(after) || writes) return { status: after, since: since ?? event.at }
  return { status: after, since: isAside(after) ? since : null }
}
