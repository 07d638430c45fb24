import { sql } from 'kysely'
import type pg from 'pg'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { LoggedEvent } from '../../../platform/events/follower.ts'
import { type EventRow, eventColumns, fromEventRow } from '../../../platform/events/log-reader.ts'
import { countedNames } from '../rules/counted-names.ts'
import type { TicketEvent } from '../rules/fact.ts'

type Row = EventRow & { ticket_id: number; begun_by_id: number | null }

const fromRow = (row: Row): TicketEvent => ({ ...fromEventRow(row), begunById: row.begun_by_id })

const begunById = `
  case when actor_kind = 'rule' then (
    select actor_id from event root where root.id = event.root_id and root.actor_kind = 'user'
  ) end`
const columns = sql`${eventColumns}, ${sql.raw(begunById)} as begun_by_id`

type Histories = Map<number, TicketEvent[]>

const byTicket = (rows: readonly Row[]): Histories => {
  const histories: Histories = new Map()
  for (const row of rows) {
    const history = histories.get(row.ticket_id)
    if (history) history.push(fromRow(row))
    else histories.set(row.ticket_id, [fromRow(row)])
  }
  return histories
}

/** What `facts` reads about each of these tickets, in order. */
export const historiesOf = async (db: Db | Tx, ticketIds: readonly number[]): Promise<Histories> => {
  const { rows } = await sql<Row>`
    select ${columns} from event
    where ticket_id = any(${ticketIds}::bigint[]) and name = any(${countedNames}::text[])
    order by ticket_id, id`.execute(db)
  return byTicket(rows)
}

/** Transactions from this one on happened after a tick. */
export const horizonOf = async (db: Db, tick: number): Promise<string> => {
  const { rows } = await sql<{ horizon: string }>`select horizon::text from tick where id = ${tick}`.execute(
    db,
  )
  return rows[0]?.horizon ?? '0'
}

type Range = { from: number; below: number; horizon: string }

/** A `COPY` of the same about a range of tickets, as they were before a horizon. Moments are milliseconds. */
export const copyOfHistories = (client: pg.PoolClient, { from, below, horizon }: Range): string => {
  const names = countedNames.map(name => client.escapeLiteral(name))
  // Through microseconds, which a float holds exactly; milliseconds themselves would be rounded up where they should be cut.
  return `copy (
    select id, name, (date_part('epoch', at) * 1000000)::bigint / 1000, ticket_id, actor_kind, actor_id, root_id, data, ${begunById}
    from event
    where ticket_id >= ${from} and ticket_id < ${below} and name in (${names.join(', ')}) and xid < ${client.escapeLiteral(horizon)}::xid8
    order by ticket_id, id
  ) to stdout`
}

/** Where to stop looking for tickets at a tick. */
export const lastTicketOf = async (db: Db | Tx): Promise<number> => {
  const { rows } = await sql<{ id: number | null }>`
    select max(ticket_id) as id from event where ticket_id is not null`.execute(db)
  return rows[0]?.id ?? 0
}

/** The first event by which a ticket of a block of so many was opened, or one of a later block. */
export const openingsBy = async (db: Db, block: number): Promise<(ticketId: number) => number> => {
  const { rows } = await sql<{ place: number; first: number }>`
    select ticket_id / ${block}::int as place, min(id) as first from event
    where name = 'ticket.opened' and ticket_id is not null group by 1 order by 1`.execute(db)
  const openings: number[] = []
  for (const { place, first } of rows) openings[place] = first
  let first = Number.MAX_SAFE_INTEGER
  for (let place = openings.length - 1; place >= 0; place--) {
    first = Math.min(first, openings[place] ?? first)
    openings[place] = first
  }
  return ticketId => openings[Math.floor(ticketId / block)] ?? Number.MAX_SAFE_INTEGER
}

/** What people do that the load follows from, from one event up to another one, in order. */
export const peopleBefore = async (
  db: Db,
  eventId: number,
  { from, names, horizon }: { from: number; names: readonly string[]; horizon: string },
): Promise<LoggedEvent[]> => {
  const { rows } = await sql<EventRow>`
    select ${eventColumns} from event
    where ticket_id is null and name = any(${names}::text[]) and id >= ${from} and id < ${eventId} and xid < ${horizon}::xid8
    order by id`.execute(db)
  return rows.map(fromEventRow)
}
