import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Scope } from '../../departments/queries.ts'
import { visibleTickets } from '../access.ts'

export type TicketName = { id: number; code: string; subject: string }

/** What tickets are called; those that may not be seen are not in it. */
export const ticketNames = async (
  db: Db | Tx,
  scope: Scope,
  ids: readonly number[],
): Promise<Map<number, TicketName>> => {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<TicketName>`
    select id, code, subject from ticket where id = any(${ids}::bigint[]) and ${visibleTickets(scope)}`.execute(
    db,
  )
  return new Map(rows.map(row => [row.id, row]))
}
