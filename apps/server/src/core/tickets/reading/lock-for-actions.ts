import type { Status } from '@stoa/contract/ticket-shapes'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { lockTicket } from '../store.ts'

/** Where a ticket stands, for actions. */
export type Standing = {
  id: number
  departmentId: number
  contactId: number
  assigneeId: number | null
  lastAgentId: number | null
  status: Status
  postponedUntil: Temporal.Instant | null
}

/** Where a ticket stands, locked for the rest of the transaction. @throws not_found */
export const lockForActions = async (tx: Tx, ticketId: number): Promise<Standing> => {
  const ticket = (await lockTicket(tx, ticketId)) ?? refuse('not_found')
  const { id, departmentId, contactId, assigneeId, answeredById, status, postponedUntil } = ticket
  return { id, departmentId, contactId, assigneeId, lastAgentId: answeredById, status, postponedUntil }
}

/** By what people quote. */
export const findTicketByCode = async (db: Db | Tx, code: string): Promise<{ id: number } | null> =>
  (await db
    .selectFrom('ticket')
    .select('id')
    .where('code', '=', code.trim().toUpperCase())
    .where('purged_at', 'is', null)
    .executeTakeFirst()) ?? null
