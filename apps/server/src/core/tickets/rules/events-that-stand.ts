import type { Status } from '@stoa/contract/ticket-shapes'
import { marksThatStand, takesMarkBack } from './marks-that-stand.ts'

type TicketEvent = { name: string; data: unknown }
type Data = { messageId?: number; status?: { from: Status; to: Status }; unpostponed?: true }

const dataOf = ({ data }: TicketEvent) => data as Data

/** An answer, and the event by which it was taken back; `left` where it was said to leave and did not. */
type Pair<Event> = { reply: Event; returned: Event; left: Event | undefined }

const pairs = <Event extends TicketEvent>(events: readonly Event[]): Pair<Event>[] => {
  const sent = new Map<number | undefined, Event>()
  const left = new Map<number | undefined, Event>()
  const found: Pair<Event>[] = []
  for (const event of events) {
    const { messageId } = dataOf(event)
    const reply = sent.get(messageId)
    if (event.name === 'reply.sent') sent.set(messageId, event)
    if (event.name === 'reply.left') left.set(messageId, event)
    if (event.name === 'reply.returned' && reply) {
      found.push({ reply, returned: event, left: left.get(messageId) })
      sent.delete(messageId)
      left.delete(messageId)
    }
  }
  return found
}

/** Whether what was told before an event is not what it seemed to be. */
export const takesBack = (event: TicketEvent): boolean =>
  event.name === 'reply.returned' || takesMarkBack(event)

/** The events of a ticket as if those answers and marks as answered had never been that were taken back. */
export const eventsThatStand = <Event extends TicketEvent>(events: readonly Event[]): readonly Event[] =>
  answersThatStand(marksThatStand(events))

/** Where the status of an answer that was taken back stands, because the ticket had gone on, a later answer did what it seemed to do. */
const answersThatStand = <Event extends TicketEvent>(events: readonly Event[]): readonly Event[] => {
  if (!events.some(({ name }) => name === 'reply.returned')) return events
  const taken = new Map<Event, Event>()
  const putBack = new Set<Event>()
  for (const { reply, returned, left } of pairs(events)) {
    taken.set(reply, returned)
    if (left) putBack.add(left)
    // A postponed ticket does not come back as postponed: then it is a change of its own.
    if (dataOf(returned).status?.to === dataOf(reply).status?.from) putBack.add(returned)
    if (!dataOf(returned).unpostponed) continue
    putBack.add(returned)
    const postponed = events.slice(events.indexOf(reply)).find(({ name }) => name === 'ticket.postponed')
    if (postponed) putBack.add(postponed)
  }
  const stand: Event[] = []
  let before: Status | null = null
  for (const event of events) {
    const returned = taken.get(event)
    const { status } = dataOf(event)
    if (returned) {
      if (status && !dataOf(returned).status) before ??= status.from
      continue
    }
    if (putBack.has(event)) continue
    if (before && event.name === 'reply.sent' && !status)
      stand.push({ ...event, data: { ...dataOf(event), status: { from: before, to: 'answered' } } })
    else stand.push(event)
    if (status || event.name === 'reply.sent') before = null
  }
  return stand
}
