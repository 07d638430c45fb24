import type { WaitKind } from '@stoa/contract/ticket-shapes'
import { alwaysOpen, type BusinessCalendar, businessSeconds } from '../../../core/business-hours/queries.ts'
import { createWaits, type EndedWait, eventsThatStand } from '../../../core/tickets/queries.ts'
import type { TicketEvent } from './fact.ts'

/** Seconds outside business hours of what somebody waited for until an event. */
export type ClosedHours = { eventId: number; closed: Partial<Record<WaitKind, number>> }

type Ended = { event: TicketEvent; waits: readonly EndedWait<Temporal.Instant>[] }

const endedIn = (happened: readonly TicketEvent[]): Ended[] => {
  const events = eventsThatStand(happened)
  const opening = events.find(({ name }) => name === 'ticket.opened')
  if (!opening) return []
  const waitsEndedBy = createWaits(opening)
  return events.map(event => ({ event, waits: waitsEndedBy(event) })).filter(({ waits }) => waits.length > 0)
}

/**
 * What is to be told of the waits that have ended since an event: of each what lay outside the hours that were kept when it ended, and nothing
 * where that is nothing. One that was told before is told anew only where it turned out to have begun at another moment.
 */
export const closedHours = (
  events: readonly TicketEvent[],
  sinceId: number,
  hours: ReadonlyMap<number, BusinessCalendar>,
): ClosedHours[] => {
  const before = endedIn(events.filter(({ id }) => id <= sinceId))
  const known = new Map(before.map(({ event, waits }) => [event.id, waits]))
  return endedIn(events).flatMap(({ event, waits }) => {
    const closed = waits.flatMap(({ kind, since }) => {
      const told = known.get(event.id)?.find(wait => wait.kind === kind)
      if (told?.since.equals(since)) return []
      const seconds = closedSeconds(hours.get(event.id) ?? alwaysOpen, since, event.at)
      return seconds > 0 || told ? [[kind, seconds] as const] : []
    })
    return closed.length > 0 ? [{ eventId: event.id, closed: Object.fromEntries(closed) }] : []
  })
}

const closedSeconds = (hours: BusinessCalendar, from: Temporal.Instant, to: Temporal.Instant): number =>
  businessSeconds(alwaysOpen, from, to) - businessSeconds(hours, from, to)
