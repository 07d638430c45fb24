import type pg from 'pg'
import copyStreams from 'pg-copy-streams'
import type { TicketEvent } from '../rules/fact.ts'
import { historiesText } from '../store/histories.ts'

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

/**
 * What `facts` reads about all tickets as they were at a tick, so many tickets at once, in their order. Moments are cut to milliseconds, finer
 * than which nothing is counted.
 */
export async function* readHistories(
  client: pg.PoolClient,
  tick: number,
  atOnce: number,
): AsyncGenerator<History[]> {
  const text = client.query(copyStreams.to(await historiesText(client, tick)))
  text.setEncoding('utf8')
  let histories: History[] = []
  let last: History | undefined
  let cut = ''
  for await (const piece of text as AsyncIterable<string>) {
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
