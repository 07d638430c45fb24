import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { WaitingTicket } from './most-urgent.ts'

/** `waits`: it is new or open. */
export type LockedTicket = WaitingTicket & { waits: boolean }

/** Locks these tickets for the rest of the transaction; those that others hold at this moment are waited for, or passed over. */
export const lockTickets = async (
  tx: Tx,
  ticketIds: readonly number[],
  whereLocked: 'wait' | 'skip',
): Promise<Map<number, LockedTicket>> => {
  if (ticketIds.length === 0) return new Map()
  const { rows } = await sql<LockedTicket>`
    select id, department_id as "departmentId", assignee_id as "assigneeId", status in ('new', 'open') as waits
    from ticket where id = any(${ticketIds}::bigint[]) order by id
    for update ${whereLocked === 'skip' ? sql`skip locked` : sql``}`.execute(tx)
  return new Map(rows.map(row => [row.id, row]))
}

/** The new and open tickets that a person holds in these departments. */
export const heldTicketIds = async (
  tx: Tx,
  personId: number,
  departmentIds: readonly number[],
): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`
    select id from ticket
    where assignee_id = ${personId} and department_id = any(${departmentIds}::bigint[]) and status in ('new', 'open')
    order by id`.execute(tx)
  return rows.map(row => row.id)
}
