import type { Permission } from '@stoa/contract/permissions'
import { permissionsIn } from '../../core/departments/queries.ts'
import type { Caller } from '../../core/people/queries.ts'
import { getTicketFacts } from '../../core/tickets/queries.ts'
import type { Db, Tx } from '../../platform/db/database.ts'
import { refuse } from '../../platform/http/refusal.ts'

/** @throws not_found, also when the ticket exists but may not be seen; not_allowed */
export const requireOnTicket = async (
  db: Db | Tx,
  caller: Caller,
  permission: Permission,
  ticketId: number,
): Promise<void> => {
  const { departmentId } = await getTicketFacts(db, ticketId)
  const permissions = await permissionsIn(db, caller, departmentId)
  if (!permissions.has('ticket.list')) return refuse('not_found')
  if (!permissions.has(permission)) return refuse('not_allowed')
}
