import type pg from 'pg'
import copyStreams from 'pg-copy-streams'
import type { Moment, TicketEvent } from '../rules/fact.ts'
import { copyOfHistories } from '../store/histories.ts'
import { createFields, wholeLines } from './copied-fields.ts'

export type History = { ticketId: number; events: TicketEvent<Moment>[] }

type Fields = ReturnType<typeof createFields>

const nextEvent = (fields: Fields): TicketEvent<Moment> & { ticketId: number } => {
  const id = fields.number() ?? 0
  const name = fields.word()
  const at = { epochMilliseconds: fields.number() ?? 0 }
  const ticketId = fields.number() ?? 0
  const actor = { kind: fields.word(), id: fields.number() }
  const rootId = fields.number() ?? id
  const data = fields.json()
  return { id, name, at, ticketId, actor, rootId, data, begunById: fields.number() }
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
  const fields = createFields()
  for await (const lines of wholeLines(text)) {
    fields.read(lines)
    while (fields.more()) {
      const event = nextEvent(fields)
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
