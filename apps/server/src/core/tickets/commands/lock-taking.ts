import type { Tx } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { departmentSettings } from '../../departments/queries.ts'
import { findFollowing } from '../reading/following.ts'
import { lockTicket, type TicketRow } from '../store.ts'

/**
 * Locks the ticket that takes what a customer writes to the given one: itself, or where it takes nothing any more,
 * what it was merged into, else the newest that follows it. `takes` is false where that one takes nothing either. @throws not_found
 */
export const lockTaking = async (tx: Tx, id: number): Promise<{ ticket: TicketRow; takes: boolean }> => {
  let ticket = (await lockTicket(tx, id)) ?? refuse('not_found')
  while (!(await takesMessages(tx, ticket))) {
    const next = ticket.mergedIntoId ?? (await findFollowing(tx, ticket.id))
    const following = next === null ? null : await lockTicket(tx, next)
    if (!following) return { ticket, takes: false }
    ticket = following
  }
  return { ticket, takes: true }
}

const takesMessages = async (tx: Tx, { status, departmentId }: TicketRow): Promise<boolean> => {
  if (status === 'closed' || status === 'deleted') return false
  return status !== 'resolved' || (await departmentSettings(tx, departmentId)).reopensResolved
}
