import type pg from 'pg'
import copyStreams from 'pg-copy-streams'
import type { Moment, TicketEvent } from '../rules/fact.ts'
import { copyOfHistories } from '../store/histories.ts'
import { copiedLines, jsonIn, numberIn, wordIn } from './copied-lines.ts'

export type History = { ticketId: number; events: TicketEvent<Moment>[] }

const eventIn = (line: string): TicketEvent<Moment> & { ticketId: number } => {
  const [id, name = '', milliseconds, ticketId, actorKind = '', actorId, rootId, data = '', begunById] =
    line.split('\t')
  return {
    id: Number(id),
    name: wordIn(name),
    at: { epochMilliseconds: Number(milliseconds) },
    ticketId: Number(ticketId),
    actor: { kind: wordIn(actorKind), id: numberIn(actorId) },
    rootId: numberIn(rootId) ?? Number(id),
    data: jsonIn(data),
    begunById: numberIn(begunById),
  }
}

/** Tickets that are read by one statement: few of all, so that they are found by their index and nothing is sorted. */
const RANGE = 20_000

type Wanted = { last: number; horizon: string; atOnce: number }

/**
 * What `facts` reads about all tickets as they were before a horizon, so many tickets at once, in their order. Moments are cut to milliseconds,
 * finer than which nothing is counted.
 */
export async function* readHistories(
  client: pg.PoolClient,
  { last, horizon, atOnce }: Wanted,
): AsyncGenerator<History[]> {
  for (let from = 0; from <= last; from += RANGE) {
    const text = client.query(copyStreams.to(copyOfHistories(client, { from, below: from + RANGE, horizon })))
    yield* historiesIn(text.setEncoding('utf8'), atOnce)
  }
}

async function* historiesIn(text: AsyncIterable<string>, atOnce: number): AsyncGenerator<History[]> {
  let histories: History[] = []
  let last: History | undefined
  for await (const lines of copiedLines(text)) {
    for (const line of lines) {
      const event = eventIn(line)
      if (event.ticketId !== last?.ticketId) {
        if (histories.length >= atOnce) {
          yield histories
          histories = []
        }
        last = { ticketId: event.ticketId, events: [] }
        histories.push(last)
      }
      last.events.push(event)
    }
  }
  if (histories.length > 0) yield histories
}
