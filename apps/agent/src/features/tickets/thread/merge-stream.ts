import type { Message } from '@stoa/contract/messages'
import type { TimelineItem } from '@stoa/contract/timeline'

export type Entry =
  | { kind: 'message'; key: string; at: string; message: Message }
  | {
      kind: 'event'
      key: string
      at: string
      item: TimelineItem
      /** For what a rule did: the event of its run, by which it can be explained. */
      run?: TimelineItem | undefined
    }

/** Events that a message already shows; what remains of them is the status that they changed. */
const shownByMessage = new Set<TimelineItem['name']>([
  'ticket.opened',
  'message.imported',
  'message.received',
  'reply.sent',
  'note.added',
])

/** Events that stand with their message: those, and what says which automatic answer it is. */
const besideMessage = new Set<TimelineItem['name']>([...shownByMessage, 'automatic-answer.sent'])

/** What messages and the acts themselves say. */
const saidElsewhere = new Set<TimelineItem['name']>([
  'delivery.sent',
  'delivery.scheduled',
  'delivery.withdrawn',
])

const saysSomething = ({ name, data }: TimelineItem): boolean =>
  !saidElsewhere.has(name) &&
  (!shownByMessage.has(name) || data.status !== undefined || data.kept === true || data.byMail === true)

const ofRun = new Set<TimelineItem['name']>(['rule.fired', 'rule.failed', 'rule.stopped'])

/**
 * What a rule did in one run ends with the event of that run, all under the name of the rule. The first line of it that
 * says something explains the run; where there is none, the run has a line of its own, before the messages that it wrote.
 */
function runsIn(timeline: readonly TimelineItem[], messages: ReadonlyMap<number, Message>) {
  /** First lines, with the event of their run. */
  const runOf = new Map<TimelineItem, TimelineItem>()
  /** Events of runs that need no line of their own. */
  const told = new Set<TimelineItem>()
  const startedAt = new Map<TimelineItem, string>()
  let acts: TimelineItem[] = []
  for (const item of timeline) {
    const { actor } = item
    const before = acts.at(-1)?.actor
    if (actor.kind !== 'rule' || (before && before.id !== actor.id)) acts = []
    if (actor.kind !== 'rule') continue
    if (!ofRun.has(item.name)) {
      acts.push(item)
      continue
    }
    const first = acts.find(saysSomething)
    if (first && item.name === 'rule.fired') {
      runOf.set(first, item)
      told.add(item)
    }
    // A message is there a moment before the event that says so.
    const [begun = item] = acts
    startedAt.set(item, messages.get(begun.data.messageId ?? 0)?.at ?? begun.at)
    acts = []
  }
  return { runOf, told, startedAt }
}

/**
 * Messages with the events between them, oldest first; a status that a message changed stands right below it.
 * The same message twice (from a page and from an answer) is shown once.
 */
export function mergeStream(messages: readonly Message[], timeline: readonly TimelineItem[]): Entry[] {
  const unique = new Map(messages.map(message => [message.id, message]))
  const runs = runsIn(timeline, unique)
  const events = timeline.filter(item => saysSomething(item) && !runs.told.has(item))
  const eventEntry = (item: TimelineItem): Entry => ({
    kind: 'event',
    key: `event ${item.id}`,
    at: runs.startedAt.get(item) ?? item.at,
    item,
    run: ofRun.has(item.name) ? item : runs.runOf.get(item),
  })
  const below = Map.groupBy(
    events.filter(({ name, data }) => besideMessage.has(name) && unique.has(data.messageId ?? 0)),
    ({ data }) => data.messageId,
  )
  const free = events.filter(item => !below.get(item.data.messageId)?.includes(item))
  const byTime: Entry[] = [...[...unique.values()].map(messageEntry), ...free.map(eventEntry)].sort(
    (one, other) => Date.parse(one.at) - Date.parse(other.at) || rank(one) - rank(other),
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

/** Of what came in the same moment: what customers and agents write is before what happened, what rules write behind it. */
const rank = (entry: Entry): number => {
  if (entry.kind === 'event') return 1
  return entry.message.author.kind === 'rule' ? 2 : 0
}
