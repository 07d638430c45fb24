import type { Status } from '@stoa/contract/ticket-shapes'

/** What can move a ticket: a customer writing, an agent answering, the acts by hand, and the end of a postponement. */
export type Move =
  | 'customer-wrote'
  | 'agent-replied'
  | 'resolved'
  | 'reopened'
  | 'postponed'
  | 'returned'
  | 'closed'

/** What a postponed ticket was waiting as: new where nobody had answered yet, else open. */
export type Return = 'new' | 'open'

/**
 * The whole life of a ticket. A New ticket stays New however often the customer writes, until somebody answers;
 * a customer who writes to an answered, postponed or resolved ticket opens it; one that is closed moves no more.
 * What is left out makes no sense; `as before` is what a postponed ticket returns to.
 */
const table: Record<Status, Partial<Record<Move, Status | 'as before'>>> = {
  new: {
    'customer-wrote': 'new',
    'agent-replied': 'answered',
    resolved: 'resolved',
    postponed: 'postponed',
  },
  open: {
    'customer-wrote': 'open',
    'agent-replied': 'answered',
    resolved: 'resolved',
    postponed: 'postponed',
  },
  answered: {
    'customer-wrote': 'open',
    'agent-replied': 'answered',
    resolved: 'resolved',
    postponed: 'postponed',
  },
  postponed: {
    'customer-wrote': 'open',
    'agent-replied': 'answered',
    resolved: 'resolved',
    reopened: 'as before',
    postponed: 'postponed',
    returned: 'as before',
  },
  resolved: {
    'customer-wrote': 'open',
    'agent-replied': 'answered',
    reopened: 'open',
    closed: 'closed',
  },
  closed: {},
}

/** Null where the move makes no sense. */
export const nextStatus = (
  ticket: { status: Status; returnsTo: Return | null },
  move: Move,
): Status | null => {
  const next = table[ticket.status][move] ?? null
  return next === 'as before' ? (ticket.returnsTo ?? 'open') : next
}
