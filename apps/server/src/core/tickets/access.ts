import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { departmentScope, inScope, type Scope } from '../departments/queries.ts'
import type { Caller } from '../people/queries.ts'
import { lockTicket, type TicketRow } from './store.ts'

/** The visibility predicate, for any query that calls the ticket table `ticket`. */
export const visibleTickets = (scope: Scope): RawBuilder<boolean> =>
  scope === 'all' ? sql<boolean>`true` : sql<boolean>`ticket.department_id = any(${scope}::bigint[])`

/** Locks a ticket on somebody's behalf. @throws not_found, also when it exists but may not be seen */
export const ticketFor = async (tx: Tx, caller: Caller, id: number): Promise<TicketRow> => {
  const ticket = await lockTicket(tx, id)
  if (!ticket || !inScope(await departmentScope(tx, caller), ticket.departmentId)) return refuse('not_found')
  return ticket
}

/** Whether the caller may see the ticket; for reads that need no lock. */
export const maySee = async (db: Db | Tx, caller: Caller, ticketId: number): Promise<boolean> => {
  const row = await db
    .selectFrom('ticket')
    .select('department_id')
    .where('id', '=', ticketId)
    .executeTakeFirst()
  return row !== undefined && inScope(await departmentScope(db, caller), row.department_id)
}
