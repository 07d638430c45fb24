import { isAside, type Status } from '@stoa/contract/ticket-shapes'
import type { TicketEvent } from './fact.ts'

/** How a ticket stands, and since when it has been new or open; null where it is neither. */
export type Waiting = { status: Status; since: Temporal.Instant | null }

type Data = { status?: { from: Status; to: Status } }

export const statusIn = ({ data }: TicketEvent) => (data as Data).status

const waits = (status: Status) => status === 'new' || status === 'open'

/**
 * Spam and deletion do not end the waiting: whoever was put there by mistake has waited all the time. Whoever writes to a ticket that is
 * spam waits from then on.
 */
export const waitingAfter = ({ status, since }: Waiting, event: TicketEvent): Waiting => {
  const after = statusIn(event)?.to ?? status
  const writes = event.name === 'message.received' && after === 'spam'
  if (waits(after) || writes) return { status: after, since: since ?? event.at }
  return { status: after, since: isAside(after) ? since : null }
}
