import { livedIn } from '@stoa/contract/lifecycle-reports'
import type { Measure } from '@stoa/contract/metrics'
import type { Status } from '@stoa/contract/ticket-shapes'
import { eventsThatStand, statusIn } from '../../../core/tickets/queries.ts'
import type { TicketEvent } from './fact.ts'
import { facts } from './facts.ts'

type Lived = (typeof livedIn)[number]

export type Life = {
  status: Status
  openedAt: Temporal.Instant
  firstAssignedAt: Temporal.Instant | null
  firstAnsweredAt: Temporal.Instant | null
  firstResolvedAt: Temporal.Instant | null
  endedAt: Temporal.Instant | null
  seconds: Record<Lived, number>
  messages: number
  answers: number
  notes: number
  assignments: number
  transfers: number
  reopenings: number
}

const isLived = (status: Status): status is Lived => livedIn.some(each => each === status)
const isOver = (status: Status) => status === 'resolved' || status === 'closed'

/** The life of a ticket until a moment, from its events in order; null: the log does not tell how it began. What counts is what `facts` say. */
export const lifeOf = (happened: readonly TicketEvent[], until: Temporal.Instant): Life | null => {
  const events = eventsThatStand(happened)
  const opening = events.find(({ name }) => name === 'ticket.opened')
  if (!opening) return null
  const found = Map.groupBy(facts(events), fact => fact.measure)
  const firstOf = (measure: Measure) => found.get(measure)?.[0]?.at ?? null
  const sumOf = (measure: Measure) => (found.get(measure) ?? []).reduce((sum, { value }) => sum + value, 0)
  return {
    openedAt: opening.at,
    firstAssignedAt: firstOf('first-assigns'),
    firstAnsweredAt: firstOf('answers'),
    firstResolvedAt: firstOf('first-resolves'),
    messages: sumOf('incoming-messages'),
    answers: sumOf('answers'),
    notes: sumOf('notes'),
    assignments: events.filter(goesToAgent).length,
    transfers: events.filter(({ name }) => name === 'ticket.transferred').length,
    ...statesOf(opening, events, until),
  }
}

const goesToAgent = ({ name, data }: TicketEvent): boolean => {
  const { assigneeId } = data as { assigneeId?: { to: number | null } }
  return (name === 'ticket.assigned' || name === 'ticket.transferred') && (assigneeId?.to ?? null) !== null
}

/** What it was in, how long, and how often it came back. */
const statesOf = (
  opening: TicketEvent,
  events: readonly TicketEvent[],
  until: Temporal.Instant,
): Pick<Life, 'status' | 'seconds' | 'endedAt' | 'reopenings'> => {
  const lasted: Record<Lived, number> = { new: 0, open: 0, answered: 0, postponed: 0 }
  let status: Status = 'new'
  let since = opening.at
  let reopenings = 0
  const pass = (at: Temporal.Instant) => {
    if (isLived(status)) lasted[status] += Math.max(0, at.epochMilliseconds - since.epochMilliseconds)
  }
  for (const event of events) {
    const to = statusIn(event)?.to
    if (to === undefined || to === status) continue
    pass(event.at)
    if (isOver(status) && (to === 'new' || to === 'open')) reopenings++
    // Closing ends nothing that had not ended when it was resolved.
    if (!(isOver(status) && isOver(to))) since = event.at
    status = to
  }
  pass(until)
  const seconds = (milliseconds: number) => Math.round(milliseconds / 1000)
  return {
    status,
    reopenings,
    endedAt: isLived(status) ? null : since,
    seconds: {
      new: seconds(lasted.new),
      open: seconds(lasted.open),
      answered: seconds(lasted.answered),
      postponed: seconds(lasted.postponed),
    },
  }
}
