import { isAside } from '@stoa/contract/ticket-shapes'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { ticketEvents } from '../events.ts'
import { blockedBy } from '../rules/blocked-by.ts'
import { nextStatus } from '../rules/next-status.ts'
import { statusChange } from '../rules/status-change.ts'
import { lockTicket, moveTicket } from '../store.ts'

/** Puts a ticket off until a moment; one that is postponed already, until another. @throws not_found, not_in_future, cannot_postpone, ticket_spam, ticket_deleted, ticket_merged */
export const postponeTicket = async (
  act: Act,
  given: { ticketId: number; until: Temporal.Instant },
): Promise<void> => {
  const ticket = (await lockTicket(act.tx, given.ticketId)) ?? refuse('not_found')
  const { until } = given
  const unfit = isAside(ticket.status) ? blockedBy(ticket) : null
  const status = nextStatus(ticket, 'postponed') ?? refuse(unfit ?? 'cannot_postpone')
  if (Temporal.Instant.compare(until, act.clock.now()) <= 0) return refuse('not_in_future')
  if (ticket.postponedUntil?.equals(until)) return
  await moveTicket(act, ticket, { status, postponedUntil: until })
  const data = { until: until.toString(), ...statusChange(ticket.status, status) }
  await record(act, ticketEvents, 'ticket.postponed', data, ticket.id)
}
