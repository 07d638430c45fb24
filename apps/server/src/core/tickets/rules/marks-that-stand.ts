import type { Status } from '@stoa/contract/ticket-shapes'

type TicketEvent = { name: string; data: unknown }
type Data = { status?: { from: Status; to: Status } }

const statusOf = ({ data }: TicketEvent) => (data as Data).status

/** Whether an event takes back that the ticket was marked as answered. */
export const takesMarkBack = (event: TicketEvent): boolean =>
  event.name === 'ticket.reopened' && statusOf(event)?.from === 'answered'

/** Each mark as answered that was taken back, and what did. */
const pairs = <Event extends TicketEvent>(events: readonly Event[]): Map<Event, Event> => {
  const found = new Map<Event, Event>()
  let mark: Event | null = null
  for (const event of events) {
    if (event.name === 'ticket.marked-answered') mark = event
    if (mark && takesMarkBack(event)) found.set(mark, event)
  }
  return found
}

/**
 * The events of a ticket as if it had never been marked as answered where that was taken back: meanwhile it stood as before. Where it was put off
 * before and is not any more, the taking back is the change that ended that.
 */
export const marksThatStand = <Event extends TicketEvent>(events: readonly Event[]): readonly Event[] => {
  if (!events.some(takesMarkBack)) return events
  const takenBackBy = pairs(events)
  let stood: Status | null = null
  let end: Event | null = null
  const stand: Event[] = []
  for (const event of events) {
    const takenBack = takenBackBy.get(event)
    if (takenBack) {
      stood = statusOf(event)?.from ?? null
      end = takenBack
      continue
    }
    const status = statusOf(event)
    if (!stood || !status) {
      stand.push(event)
      continue
    }
    const before = stood
    const as = (each: Status) => (each === 'answered' ? before : each)
    const told = { from: as(status.from), to: as(status.to) }
    if (event === end) stood = null
    if (told.from !== told.to) stand.push({ ...event, data: { ...(event.data as Data), status: told } })
  }
  return stand
}
