import type { Measure } from '@stoa/contract/metrics'
import type { Channel, Status } from '@stoa/contract/ticket-shapes'
import { eventsThatStand } from '../../../core/tickets/queries.ts'
import { type Counted, doerOf, one, seconds } from './counted.ts'
import type { Fact, TicketEvent } from './fact.ts'
import { type Place, placeAfter, placeOfOpening } from './place.ts'
import { createTalks } from './talks.ts'
import { statusIn, type Waiting, waitingAfter } from './waiting.ts'

type Opening = {
  channel: Channel
  departmentId: number
  companyId?: number
  outgoing?: true
  tags?: readonly string[]
}

/** What came in and was made counts for nothing while it is spam. */
const notOfSpam: ReadonlySet<Measure> = new Set(['created-tickets', 'incoming-messages'])

/** What is said there is no message. */
const spoken: ReadonlySet<Channel> = new Set(['chat', 'invitation', 'call', 'call-widget'])

/**
 * All that counts in the life of a ticket, from its events of `countedNames` in order: the one place that knows what each measure means. What
 * happens later may change what was: then so do the facts, and whoever keeps sums books the difference.
 */
export const facts = (happened: readonly TicketEvent[]): Fact[] => {
  const events = eventsThatStand(happened)
  const opening = events.find(({ name }) => name === 'ticket.opened')
  if (!opening) return []
  const { channel, departmentId, companyId = 0, outgoing, tags } = opening.data as Opening
  const talk = createTalks(events)
  const found: { event: TicketEvent; place: Place; counted: Counted }[] = []
  let place = placeOfOpening(departmentId, tags)
  let arrival = place
  // Where somebody here wrote first, nobody waits for us.
  let waiting: Waiting = outgoing ? { status: 'answered', since: null } : { status: 'new', since: opening.at }
  let assigned = false
  let resolved = false
  let spam = false

  for (const event of events) {
    place = placeAfter(place, event)
    // Where rules put it because it was opened is where it came in: that is what they are for.
    if (event.actor.kind === 'rule' && event.rootId === opening.id) arrival = placeAfter(arrival, event)
    const counted = [...wordsOf(event, place), ...answersOf(event, waiting), ...talk(event)]
    if (!assigned && place.agentId !== 0) {
      assigned = true
      counted.push(
        one('first-assigns', place.agentId),
        seconds('first-assign-seconds', place.agentId, [opening.at, event.at]),
      )
    }
    if (resolves(event)) {
      const agentId = doerOf(event)
      counted.push(one('resolved-tickets', agentId))
      if (!resolved)
        counted.push(
          one('first-resolves', agentId),
          seconds('first-resolve-seconds', agentId, [opening.at, event.at]),
        )
      resolved = true
    }
    if (event.name === 'ticket.marked-spam') spam = true
    if (event.name === 'ticket.unmarked-spam') spam = false
    waiting = waitingAfter(waiting, event)
    for (const each of counted) found.push({ event, place, counted: each })
  }

  const arrived = openingWords(opening, channel, arrival)
  return [...arrived.map(counted => ({ event: opening, place: arrival, counted })), ...found]
    .filter(({ counted }) => !(spam && notOfSpam.has(counted.measure)))
    .map(({ event, place: at, counted }) => ({
      ...counted,
      eventId: event.id,
      at: event.at,
      departmentId: at.departmentId,
      channel,
      companyId,
      tags: at.folded,
    }))
}

/** What a person here opens in a customer's name is no message that came in. */
const openingWords = (opening: TicketEvent, channel: Channel, { agentId }: Place): Counted[] => [
  one('created-tickets', opening.actor.kind === 'user' ? (opening.actor.id ?? 0) : 0),
  ...(opening.actor.kind === 'user' || (opening.data as Opening).outgoing || spoken.has(channel)
    ? []
    : [one('incoming-messages', agentId)]),
]

const wordsOf = (event: TicketEvent, { agentId }: Place): Counted[] => {
  const { name, actor, begunById } = event
  if (name === 'message.received') return [one('incoming-messages', agentId)]
  if (name === 'note.added' && actor.kind === 'user') return [one('notes', doerOf(event))]
  if (name !== 'reply.sent') return []
  const answers = actor.kind === 'user' || actor.kind === 'key' || (actor.kind === 'rule' && begunById)
  return answers ? [one('answers', doerOf(event))] : []
}

/** From new or open to answered, also where the answer resolves the ticket at once. */
const answersOf = (event: TicketEvent, { since }: Waiting): Counted[] => {
  const status = statusIn(event)
  const done: readonly (Status | undefined)[] =
    event.name === 'reply.sent' ? ['answered', 'resolved'] : ['answered']
  if (!since || !done.includes(status?.to)) return []
  if (status?.from !== 'new' && status?.from !== 'open') return []
  const agentId = doerOf(event)
  return [
    one(`${status.from}-answers`, agentId),
    seconds(`${status.from}-answer-seconds`, agentId, [since, event.at]),
  ]
}

/** An answer that resolves is no event of its own. */
const resolves = (event: TicketEvent): boolean =>
  event.name === 'ticket.resolved' || (event.name === 'reply.sent' && statusIn(event)?.to === 'resolved')
