import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { type EventRow, eventColumns, fromEventRow } from '../../../platform/events/log-reader.ts'
import { countedNames } from '../rules/counted-names.ts'
import type { TicketEvent } from '../rules/fact.ts'

type Row = EventRow & { ticket_id: number; begun_by_id: number | null }

const fromRow = (row: Row): TicketEvent => ({ ...fromEventRow(row), begunById: row.begun_by_id })

const columns = sql`
  ${eventColumns},
  case when actor_kind = 'rule' then (
    select actor_id from event root where root.id = event.root_id and root.actor_kind = 'user'
  ) end as begun_by_id`

export type Histories = Map<number, TicketEvent[]>

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

/** The same about a range of tickets, the end excluded, as it was at a tick. */
export const historiesAt = async (
  db: Db | Tx,
  { from, below, tick }: { from: number; below: number; tick: number },
): Promise<Histories> => {
  const { rows } = await sql<Row>`
    select ${columns} from event
    where ticket_id >= ${from} and ticket_id < ${below} and name = any(${countedNames}::text[])
      and xid < (select horizon from tick where id = ${tick})
    order by ticket_id, id`.execute(db)
  return byTicket(rows)
}

/** Where to stop looking for tickets at a tick. */
export const lastTicketOf = async (db: Db | Tx): Promise<number> => {
  const { rows } = await sql<{ id: number | null }>`
    select max(ticket_id) as id from event where ticket_id is not null`.execute(db)
  return rows[0]?.id ?? 0
}
