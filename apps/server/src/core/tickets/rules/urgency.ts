import type { Priority } from '@stoa/contract/ticket-shapes'

/** How much of its time a ticket of each priority may use up before it is as urgent as one that is due. */
const weights: Record<Priority, number> = { low: 2, normal: 1, high: 1 / 2, urgent: 1 / 4 }

/** The time to answer of a ticket that no SLA level gives one, so that it still moves up. */
const withoutLevel = { hours: 7 * 24 }

/**
 * The order of "To solve": the earlier, the more urgent. A due time that had passed before the waiting began
 * is stretched by nothing: a low priority must not make it more urgent, nor a high one less.
 */
export const urgentAt = (ticket: {
  since: Temporal.Instant
  dueAt: Temporal.Instant | null
  priority: Priority
}): Temporal.Instant => {
  const { since, priority } = ticket
  const due = ticket.dueAt ?? since.add(withoutLevel)
  const left = due.epochMilliseconds - since.epochMilliseconds
  return left <= 0 ? due : since.add({ milliseconds: Math.round(left * weights[priority]) })
}
