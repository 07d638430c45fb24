import type pg from 'pg'
import copyStreams from 'pg-copy-streams'
import type { LoggedEvent } from '../../../platform/events/follower.ts'
import type { Piece } from '../load/fill-load.ts'
import { loadNames } from '../load/keep-load.ts'
import type { Happened } from '../load/rules/world.ts'
import { copyOfEvents, lastEventOf } from '../store/histories.ts'
import { copiedLines, jsonIn, numberIn, wordIn } from './copied-lines.ts'

/** Events that are read by one statement. */
const RANGE = 200_000

const eventIn = (line: string): Happened | LoggedEvent => {
  const [id, name = '', microseconds = '', ticketId, actorKind = '', actorId, rootId, depth, data = ''] =
    line.split('\t')
  const ofTicket = numberIn(ticketId)
  const told = { name: wordIn(name), ticketId: ofTicket, data: jsonIn(data) }
  if (ofTicket !== null)
    return { ...told, at: { epochMilliseconds: Math.floor(Number(microseconds) / 1000) } }
  return {
    ...told,
    id: Number(id),
    // Of people it is kept when they came and went, to the last digit.
    at: Temporal.Instant.fromEpochNanoseconds(BigInt(microseconds) * 1000n),
    actor: { kind: actorKind, id: numberIn(actorId) },
    rootId: numberIn(rootId) ?? Number(id),
    depth: Number(depth),
  }
}

const isOfPeople = (event: Happened | LoggedEvent): event is LoggedEvent => event.ticketId === null

/** All that the load follows from before a horizon, in order. */
export async function* readLoadEvents(client: pg.PoolClient, horizon: string): AsyncGenerator<Piece> {
  const last = await lastEventOf(client)
  for (let from = 0; from <= last; from += RANGE) {
    const statement = copyOfEvents(client, loadNames, { from, below: from + RANGE, horizon })
    const text = client.query(copyStreams.to(statement)).setEncoding('utf8')
    for await (const lines of copiedLines(text)) {
      const events = lines.map(eventIn)
      yield { events, ofPeople: events.filter(isOfPeople) }
    }
  }
}
