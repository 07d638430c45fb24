import type { Status } from '@stoa/contract/tickets'

/** What can move a ticket: a customer writing, an agent answering, and the two acts by hand. */
export type Move = 'customer-wrote' | 'agent-replied' | 'resolved' | 'reopened'

/**
 * The whole life of a ticket. A New ticket stays New however often the customer writes, until somebody answers;
 * a customer who writes to an answered or resolved ticket opens it; null where the move makes no sense.
 */
const table: Record<Status, Record<Move, Status | null>> = {
  new: { 'customer-wrote': 'new', 'agent-replied': 'answered', resolved: 'resolved', reopened: null },
  open: { 'customer-wrote': 'open', 'agent-replied': 'answered', resolved: 'resolved', reopened: null },
  answered: { 'customer-wrote': 'open', 'agent-replied': 'answered', resolved: 'resolved', reopened: null },
  resolved: { 'customer-wrote': 'open', 'agent-replied': 'answered', resolved: null, reopened: 'open' },
}

export const nextStatus = (status: Status, move: Move): Status | null => table[status][move]
