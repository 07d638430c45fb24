import type { Permission } from '@stoa/contract/permissions'
import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { permissionsIn, type Scope } from '../departments/queries.ts'
import type { Caller } from '../people/queries.ts'
import { lockTicket, type TicketRow } from './store.ts'

/** The visibility predicate, for any query that calls the ticket table `ticket`. */
export const visibleTickets = (scope: Scope): RawBuilder<boolean> =>
  scope === 'all'
    ? sql<boolean>`ticket.purged_at is null`
    : sql<boolean>`(ticket.purged_at is null and ticket.department_id = any(${scope}::bigint[]))`

/**
 * The same where neither spam nor deleted tickets are asked for: nothing else is purged, so that an index of statuses
 * is all that has to be read.
 */
export const visibleInTheWay = (scope: Scope): RawBuilder<boolean> =>
  scope === 'all' ? sql<boolean>`true` : sql<boolean>`ticket.department_id = any(${scope}::bigint[])`

/** Locks a ticket for an act on somebody's behalf. @throws not_found, also when it exists but may not be seen; not_allowed */
export const ticketFor = async (
  tx: Tx,
  caller: Caller,
  id: number,
  permission: Permission,
): Promise<TicketRow> => {
  const ticket = (await lockTicket(tx, id)) ?? refuse('not_found')
  const permissions = await permissionsIn(tx, caller, ticket.departmentId)
  if (!permissions.has('ticket.list')) return refuse('not_found')
  return permissions.has(permission) ? ticket : refuse('not_allowed')
}

/** What the caller may do with a ticket: nothing where it cannot be seen. For reads that need no lock. */
export const permissionsOn = async (
  db: Db | Tx,
  caller: Caller,
  ticketId: number,
): Promise<ReadonlySet<Permission>> => {
  const row = await db
    .selectFrom('ticket')
    .select('department_id')
    .where('id', '=', ticketId)
    .where('purged_at', 'is', null)
    .executeTakeFirst()
  return row ? permissionsIn(db, caller, row.department_id) : new Set()
}

/** Whether the caller may see the ticket; for reads that need no lock. */
export const maySee = async (db: Db | Tx, caller: Caller, ticketId: number): Promise<boolean> =>
  (await permissionsOn(db, caller, ticketId)).has('ticket.list')

/** For acts on a message of a ticket. @throws not_found, also when it may not be seen; not_allowed */
export const requireOnMessage = async (
  db: Db | Tx,
  caller: Caller,
  messageId: number,
  permission: Permission,
): Promise<void> => {
  const message = await db
    .selectFrom('message')
    .select('ticket_id')
    .where('id', '=', messageId)
    .executeTakeFirst()
  const permissions = message ? await permissionsOn(db, caller, message.ticket_id) : null
  if (!permissions?.has('ticket.list')) return refuse('not_found')
  if (!permissions.has(permission)) return refuse('not_allowed')
}
