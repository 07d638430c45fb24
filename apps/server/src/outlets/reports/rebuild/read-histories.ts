import type pg from 'pg'
import copyStreams from 'pg-copy-streams'
import type { TicketEvent } from '../rules/fact.ts'
import { copyOfHistories } from '../store/histories.ts'

export type History = { ticketId: number; events: TicketEvent[] }

/** `COPY` writes a backslash as two, and null as \N. */
const plain = (text: string) => (text.includes('\\') ? text.replaceAll('\\\\', '\\') : text)
const idIn = (text: string | undefined) => (text === undefined || text === '\\N' ? null : Number(text))

const eventIn = (line: string): TicketEvent & { ticketId: number } => {
  const [
    id,
    name = '',
    milliseconds,
    ticketId,
    actorKind = '',
    actorId,
    rootId,
    depth,
    data = '',
    begunById,
  ] = line.split('\t')
  return {
    id: Number(id),
    name,
    at: Temporal.Instant.fromEpochMilliseconds(Number(milliseconds)),
    ticketId: Number(ticketId),
    actor: { kind: actorKind, id: idIn(actorId) },
    rootId: idIn(rootId) ?? Number(id),
    depth: Number(depth),
    data: JSON.parse(plain(data)),
    begunById: idIn(begunById),
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
  let cut = ''
  for await (const piece of text) {
    const lines = (cut + piece).split('\n')
    cut = lines.pop() ?? ''
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
