import type { Measure } from '@stoa/contract/metrics'
import type { Channel } from '@stoa/contract/ticket-shapes'
import { createWaits, eventsThatStand, leaves, resolves } from '../../../core/tickets/queries.ts'
import { type Counted, doerOf, nothing, one } from './counted.ts'
import type { Fact, Moment, TicketEvent } from './fact.ts'
import { type Place, placeAfter, placeOfOpening } from './place.ts'
import { createTalks } from './talks.ts'
import { closedSecondsIn, waited } from './waited.ts'

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
  const { channel, departmentId, companyId = 0, tags } = opening.data as Opening
  const talk = createTalks(events)
  const waitsEndedBy = createWaits(opening)
  const closed = closedSecondsIn(events)
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
  let spam = false

  for (const event of events) {
    place = placeAfter(place, event)
    // Where rules put it because it was opened is where it came in: that is what they are for.
    if (event.actor.kind === 'rule' && event.rootId === opening.id) arrival = placeAfter(arrival, event)
    const tell = (counted: Counted) => found.push(factOf(event, place, counted))
    wordsOf(event, place).forEach(tell)
    for (const wait of waitsEndedBy(event)) {
      const agentId = wait.kind === 'first-assign' ? place.agentId : doerOf(event)
      waited(event, wait, { agentId, closed }).forEach(tell)
    }
    talk(event).forEach(tell)
    if (resolves(event)) tell(one('resolved-tickets', doerOf(event)))
    if (event.name === 'ticket.marked-spam') spam = true
    if (event.name === 'ticket.unmarked-spam') spam = false
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
