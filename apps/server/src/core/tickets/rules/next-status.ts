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
  | 'marked-answered'
  | 'marked-spam'
  | 'unmarked-spam'
  | 'deleted'
  | 'restored'

/** What a postponed or resolved ticket, or one that was marked as answered, was waiting as: new where nobody had answered yet, else open. */
export type Return = 'new' | 'open'

/** What a ticket comes back as: from a postponement, or from where spam and deleted tickets are. */
type Back = { status: Status; returnsTo: Return | null; statusBefore?: Status | null; wasSpam?: boolean }

/** What may happen to every ticket that somebody may have to work on. */
const anyTime = { 'marked-spam': 'spam', deleted: 'deleted' } as const

/**
 * The whole life of a ticket. A New ticket stays New however often the customer writes, until somebody answers;
 * a customer who writes to an answered, postponed or resolved ticket opens it; one that is closed moves no more, but
 * for being spam or deleted. What is left out makes no sense; `as before` is what a postponed or resolved ticket returns to, what one was that
 * was only marked as answered, and what a spam or deleted one comes back as.
 */
const table: Record<Status, Partial<Record<Move, Status | 'as before'>>> = {
  new: {
    'customer-wrote': 'new',
    'agent-replied': 'answered',
    resolved: 'resolved',
    postponed: 'postponed',
    'marked-answered': 'answered',
    ...anyTime,
  },
  open: {
    'customer-wrote': 'open',
    'agent-replied': 'answered',
    resolved: 'resolved',
    postponed: 'postponed',
    'marked-answered': 'answered',
    ...anyTime,
  },
  answered: {
    'customer-wrote': 'open',
    'agent-replied': 'answered',
    resolved: 'resolved',
    reopened: 'as before',
    postponed: 'postponed',
    ...anyTime,
  },
  postponed: {
    'customer-wrote': 'open',
    'agent-replied': 'answered',
    resolved: 'resolved',
    reopened: 'as before',
    postponed: 'postponed',
    returned: 'as before',
    'marked-answered': 'answered',
    ...anyTime,
  },
  resolved: {
    'customer-wrote': 'open',
    'agent-replied': 'answered',
    reopened: 'as before',
    closed: 'closed',
    ...anyTime,
  },
  closed: anyTime,
  spam: { 'customer-wrote': 'spam', 'unmarked-spam': 'as before', deleted: 'deleted' },
  deleted: { restored: 'as before' },
}

/** Null where the move makes no sense. */
export const nextStatus = (ticket: Back, move: Move): Status | null => {
  const next = table[ticket.status][move] ?? null
  return next === 'as before' ? before(ticket) : next
}

const before = ({ status, returnsTo, statusBefore, wasSpam }: Back): Status | null => {
  // Where a mail answered it, nothing can be taken back.
  if (status === 'answered') return returnsTo
  if (status === 'postponed' || status === 'resolved') return returnsTo ?? 'open'
  return status === 'deleted' && wasSpam ? 'spam' : (statusBefore ?? 'open')
}

/** What a spam ticket comes back as after its customer has written to it: as if it had been in work all the time. */
export const statusBeforeAfterWriting = (statusBefore: Status | null): Status => {
  const status = statusBefore ?? 'open'
  return nextStatus({ status, returnsTo: null }, 'customer-wrote') ?? status
}
