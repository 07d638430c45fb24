export type OfferEnd = 'begun' | 'expired' | 'withdrawn'

/**
 * How an open offer ends, by what is true now; null: it stays open. Work counts however late it is noticed,
 * and what is not the agent's any more, or waits no more, was not let lie by the agent.
 */
export const endOfOffer = (offer: {
  personId: number
  /** Whether the agent has begun since it was offered. */
  begun: boolean
  expired: boolean
  ticket: { assigneeId: number | null; waits: boolean }
}): OfferEnd | null => {
  if (offer.begun) return 'begun'
  if (!offer.ticket.waits || offer.ticket.assigneeId !== offer.personId) return 'withdrawn'
  return offer.expired ? 'expired' : null
}
