import type { Message } from '@stoa/contract/messages'
import type { TimelineItem } from '@stoa/contract/timeline'

export type Entry =
  | { kind: 'message'; key: string; at: string; message: Message }
  | { kind: 'event'; key: string; at: string; item: TimelineItem }

/** Events that a message already shows; what remains of them is the status that they changed. */
const shownByMessage = new Set<TimelineItem['name']>([
  'ticket.opened',
  'message.received',
  'reply.sent',
  'note.added',
])

/** Events that stand with their message: those, and what says which automatic answer it is. */
const besideMessage = new Set<TimelineItem['name']>([...shownByMessage, 'automatic-answer.sent'])

const saysSomething = ({ name, data }: TimelineItem): boolean =>
  name !== 'delivery.sent' && (!shownByMessage.has(name) || data.status !== undefined)

/**
 * Messages with the events between them, oldest first; a status that a message changed stands right below it.
 * The same message twice (from a page and from an answer) is shown once.
 */
export function mergeStream(messages: readonly Message[], timeline: readonly TimelineItem[]): Entry[] {
  const unique = new Map(messages.map(message => [message.id, message]))
  const events = timeline.filter(saysSomething)
  const below = Map.groupBy(
    events.filter(({ name, data }) => besideMessage.has(name) && unique.has(data.messageId ?? 0)),
    ({ data }) => data.messageId,
  )
  const free = events.filter(item => !below.get(item.data.messageId)?.includes(item))
  const byTime: Entry[] = [...[...unique.values()].map(messageEntry), ...free.map(eventEntry)].sort(
    (one, other) => Date.parse(one.at) - Date.parse(other.at),
  )
  return byTime.flatMap(entry =>
    entry.kind === 'message' ? [entry, ...(below.get(entry.message.id) ?? []).map(eventEntry)] : [entry],
  )
}

const messageEntry = (message: Message): Entry => ({
  kind: 'message',
  key: `message ${message.id}`,
  at: message.at,
  message,
})
const eventEntry = (item: TimelineItem): Entry => ({
  kind: 'event',
  key: `event ${item.id}`,
  at: item.at,
  item,
})
