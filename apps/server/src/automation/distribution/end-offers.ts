import { assignTicket } from '../../core/tickets/commands.ts'
import { lockTickets, ticketsBegun } from '../../core/tickets/queries.ts'
import type { Act } from '../../platform/events/act.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { endOfOffer } from './rules/end-of-offer.ts'
import { endOffer, type Offer, openOffersOn } from './store-offers.ts'

type Given = {
  ticketIds: readonly number[]
  /** Tickets that others hold at this moment. */
  whereLocked: 'wait' | 'skip'
  /** Who has just worked on the tickets, where an event says so. */
  workedBy?: { personId: number; at: Temporal.Instant }
  /** What is done when an agent let one lie; without it, what has run out stays open for those who look for it. */
  whenExpired?: (offer: Offer) => Promise<void>
}

/**
 * Ends those offers that are over by what is true now. The ticket is locked before its offer, as everywhere; who gives out
 * tickets holds them too when an offer is made. @returns the offers that are still open, their tickets locked
 */
export const reviewOffers = async (act: Act, given: Given): Promise<Offer[]> => {
  const { tx } = act
  if ((await openOffersOn(tx, given.ticketIds)).length === 0) return []
  // Whoever waits for tickets has to hold this before: the next thing done may be to give some out.
  if (given.whereLocked === 'wait') await oneAtATime(tx)
  const now = act.clock.now()
  const tickets = await lockTickets(tx, given.ticketIds, given.whereLocked)
  const offers = await openOffersOn(tx, [...tickets.keys()])
  const begun = await ticketsBegun(
    tx,
    offers.map(offer => ({ ...offer, since: offer.offeredAt })),
  )
  const open: Offer[] = []
  for (const offer of offers) {
    const ticket = tickets.get(offer.ticketId)
    if (!ticket) continue
    const worked =
      given.workedBy?.personId === offer.personId &&
      Temporal.Instant.compare(given.workedBy.at, offer.offeredAt) >= 0
    const end = endOfOffer({
      personId: offer.personId,
      begun: worked || begun.has(offer.ticketId),
      expired: given.whenExpired !== undefined && hasPassed(offer.expiresAt, now),
      ticket,
    })
    if (end) await endOffer(tx, offer.id, end, now)
    else open.push(offer)
    if (end === 'expired') await given.whenExpired?.(offer)
  }
  return open
}

const hasPassed = (moment: Temporal.Instant | null, now: Temporal.Instant) =>
  moment !== null && Temporal.Instant.compare(moment, now) <= 0

/** Takes back what was offered and is not begun, at once: the agent cannot begin it. */
export const takeBack = async (act: Act, ticketIds: readonly number[]): Promise<void> => {
  for (const offer of await reviewOffers(act, { ticketIds, whereLocked: 'wait' })) {
    await endOffer(act.tx, offer.id, 'withdrawn', act.clock.now())
    await assignTicket(act, { ticketId: offer.ticketId, assigneeId: null, reason: 'agent-away' })
  }
}
