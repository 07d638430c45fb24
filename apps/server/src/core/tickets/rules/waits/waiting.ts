import { isAside, type Status } from '@stoa/contract/ticket-shapes'

/** All of a moment that counts; whoever reads millions of events makes no more of it. */
export type Moment = { readonly epochMilliseconds: number }

/** An event of a ticket, as far as it tells of waiting. */
export type Told = { name: string; data: unknown }
export type ToldAt<At extends Moment> = Told & { at: At }

/** How a ticket stands, and since when it has been new or open; null where it is neither. */
export type Waiting<At extends Moment> = { status: Status; since: At | null }

type Data = { status?: { from: Status; to: Status } }

export const statusIn = ({ data }: Pick<Told, 'data'>) => (data as Data).status

const waits = (status: Status) => status === 'new' || status === 'open'

/**
 * Spam and deletion do not end the waiting: whoever was put there by mistake has waited all the time. Whoever writes to a ticket that is
 * spam waits from then on.
 */
export const waitingAfter = <At extends Moment>(
  { status, since }: Waiting<At>,
  event: ToldAt<At>,
): Waiting<At> => {
  const after = statusIn(event)?.to ?? status
  const writes = event.name === 'message.received' && after === 'spam'
  if (waits(after) || writes) return { status: after, since: since ?? event.at }
  return { status: after, since: isAside(after) ? since : null }
}
