import type { Measure } from '@stoa/contract/metrics'
import type { Channel } from '@stoa/contract/ticket-shapes'
import { eventsThatStand } from '../../../core/tickets/queries.ts'
import { type Counted, doerOf, nothing, one, seconds } from './counted.ts'
import type { Fact, Moment, TicketEvent } from './fact.ts'
import { createWaits, leaves, resolvesAlong, type Wait } from './leaving.ts'
import { type Place, placeAfter, placeOfOpening } from './place.ts'
import { createTalks } from './talks.ts'
import { type Waiting, waitingAfter } from './waiting.ts'

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
export const facts = <At extends Moment>(happened: readonly TicketEvent<At>[]): Fact<At>[] => {
  const events = eventsThatStand(happened)
  const opening = events.find(({ name }) => name === 'ticket.opened')
  if (!opening) return []
  const { channel, departmentId, companyId = 0, outgoing, tags } = opening.data as Opening
  const talk = createTalks(events)
  const waitEndedBy = createWaits<At>()
  const factOf = (event: TicketEvent<At>, place: Place, { measure, value, agentId }: Counted): Fact<At> => ({
    measure,
    value,
    agentId,
    eventId: event.id,
    at: event.at,
    departmentId: place.departmentId,
    channel,
    companyId,
    tags: place.folded,
  })
  const found: Fact<At>[] = []
  let place = placeOfOpening(departmentId, tags)
  let arrival = place
  // Where somebody here wrote first, nobody waits for us.
  let waiting: Waiting<At> = outgoing
    ? { status: 'answered', since: null }
    : { status: 'new', since: opening.at }
  let assigned = false
  let resolved = false
  let spam = false

  for (const event of events) {
    place = placeAfter(place, event)
    // Where rules put it because it was opened is where it came in: that is what they are for.
    if (event.actor.kind === 'rule' && event.rootId === opening.id) arrival = placeAfter(arrival, event)
    const tell = (counted: Counted) => found.push(factOf(event, place, counted))
    wordsOf(event, place).forEach(tell)
    answersOf(event, waitEndedBy(event, waiting.since)).forEach(tell)
    talk(event).forEach(tell)
    if (!assigned && place.agentId !== 0) {
      assigned = true
      tell(one('first-assigns', place.agentId))
      tell(seconds('first-assign-seconds', place.agentId, [opening.at, event.at]))
    }
    if (resolves(event)) {
      const agentId = doerOf(event)
      tell(one('resolved-tickets', agentId))
      if (!resolved) {
        tell(one('first-resolves', agentId))
        tell(seconds('first-resolve-seconds', agentId, [opening.at, event.at]))
      }
      resolved = true
    }
    if (event.name === 'ticket.marked-spam') spam = true
    if (event.name === 'ticket.unmarked-spam') spam = false
    waiting = waitingAfter(waiting, event)
  }

  const arrived = openingWords(opening, channel, arrival).map(counted => factOf(opening, arrival, counted))
  const all = [...arrived, ...found]
  return spam ? all.filter(({ measure }) => !notOfSpam.has(measure)) : all
}

/** What a person here opens is no message that came in: in a customer's name it is none, and among colleagues it is a note. */
const openingWords = (opening: TicketEvent<Moment>, channel: Channel, { agentId }: Place): Counted[] => {
  const openerId = opening.actor.kind === 'user' ? (opening.actor.id ?? 0) : null
  const created = one('created-tickets', openerId ?? 0)
  if (openerId !== null) return channel === 'internal' ? [created, one('notes', openerId)] : [created]
  if ((opening.data as Opening).outgoing || spoken.has(channel)) return [created]
  return [created, one('incoming-messages', agentId)]
}

const wordsOf = (event: TicketEvent<Moment>, { agentId }: Place): readonly Counted[] => {
  const { name, actor, begunById } = event
  if (name === 'message.received') return [one('incoming-messages', agentId)]
  if (name === 'note.added' && actor.kind === 'user') return [one('notes', doerOf(event))]
  if (!leaves(event)) return nothing
  const answers = actor.kind === 'user' || actor.kind === 'key' || (actor.kind === 'rule' && begunById)
  return answers ? [one('answers', doerOf(event))] : nothing
}

const answersOf = (event: TicketEvent<Moment>, wait: Wait<Moment> | null): readonly Counted[] => {
  if (!wait) return nothing
  const agentId = doerOf(event)
  const { from, since } = wait
  return [one(`${from}-answers`, agentId), seconds(`${from}-answer-seconds`, agentId, [since, event.at])]
}

const resolves = (event: TicketEvent<Moment>): boolean =>
  event.name === 'ticket.resolved' || resolvesAlong(event)
