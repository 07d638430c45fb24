import type { Measure } from '@stoa/contract/metrics'
import { inScope } from '../../../../core/departments/queries.ts'
import type { Tx } from '../../../../platform/db/database.ts'
import type { Fact } from '../../rules/fact.ts'
import { facts } from '../../rules/facts.ts'
import { keptUnder } from '../../rules/kept-under.ts'
import { historiesOf } from '../../store/histories.ts'
import type { Question } from '../question.ts'
import { type Candidate, eventsOf, quartersWith, type Range } from './candidates.ts'
import type { Place } from './place.ts'

export type Found = { ticketId: number; fact: Fact; place: Place }

type Wanted = {
  only: Question['only']
  range: Range
  measures: { told: Measure; found: Measure; less?: Measure }
}

/** So many events are folded at once. */
const eventsAtOnce = 200
/** Quarter-hours looked into at first; twice as many each time that they did not fill the page. */
const quartersAtFirst = 4
const mostQuarters = 64

/** What adds up to a number, newest first, from a place on. */
export async function* findFacts(tx: Tx, wanted: Wanted, from: Place | null): AsyncGenerator<Found> {
  const { only, range, measures } = wanted
  let until =
    from && Temporal.Instant.compare(from.at, range.until) < 0
      ? from.at.add({ nanoseconds: 1000 })
      : range.until
  let place = from
  for (let many = quartersAtFirst; ; many = Math.min(many * 2, mostQuarters)) {
    const quarters = await quartersWith(tx, only, measures.found, { from: range.from, until }, many)
    const last = quarters.at(-1)
    if (!last) return
    for (;;) {
      const events = await eventsOf(tx, quarters, place, eventsAtOnce)
      yield* factsOf(tx, events, wanted, place)
      const end = events.at(-1)
      if (!end || events.length < eventsAtOnce) break
      // Just below the last one, whose things have all been told.
      place = { at: end.at, eventId: end.id - 1, shown: 0 }
    }
    until = last
  }
}

async function* factsOf(
  tx: Tx,
  events: readonly Candidate[],
  { only, measures, range }: Wanted,
  from: Place | null,
): AsyncGenerator<Found> {
  const histories = await historiesOf(tx, [...new Set(events.map(event => event.ticketId))])
  const byEvent = Map.groupBy(
    [...histories.values()]
      .flatMap(history => toldIn(facts(history), measures))
      .filter(fact => matches(only, fact)),
    fact => fact.eventId,
  )
  for (const { id, at, ticketId } of events) {
    if (Temporal.Instant.compare(at, range.from) < 0 || Temporal.Instant.compare(at, range.until) >= 0)
      continue
    const skipped = from?.eventId === id && from.at.equals(at) ? from.shown : 0
    for (const [index, fact] of (byEvent.get(id) ?? []).entries())
      if (index >= skipped) yield { ticketId, fact, place: { at, eventId: id, shown: index + 1 } }
  }
}

/** What is told, without what is taken off it. */
const toldIn = (found: readonly Fact[], { told, less }: Wanted['measures']): Fact[] => {
  const off = new Map(found.filter(({ measure }) => measure === less).map(fact => [fact.eventId, fact.value]))
  return found
    .filter(({ measure }) => measure === told)
    .map(fact => ({ ...fact, value: fact.value - (off.get(fact.eventId) ?? 0) }))
}

const matches = ({ departments, agents, channels, under }: Question['only'], fact: Fact): boolean =>
  inScope(departments, fact.departmentId) &&
  (agents === 'all' || agents.includes(fact.agentId)) &&
  (channels === 'all' || channels.includes(fact.channel)) &&
  (under.length === 0 || keptUnder(fact).some(name => under.includes(name)))
