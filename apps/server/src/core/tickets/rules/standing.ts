import { isAside, type Priority, type Status } from '@stoa/contract/ticket-shapes'
import type { Return } from './next-status.ts'
import { urgentAt } from './urgency.ts'

/** What a ticket's row says about its status, and all that follows from it. */
export type Standing = {
  status: Status
  priority: Priority
  /** Since when the customer waits for us; null where nobody does. */
  waitingSince: Temporal.Instant | null
  /** When the next SLA clock runs out, as SLA said last. */
  dueAt: Temporal.Instant | null
  /** Whether one has. */
  overdue: boolean
  /** The order of "To solve"; null where nobody waits. */
  urgentAt: Temporal.Instant | null
  postponedUntil: Temporal.Instant | null
  returnsTo: Return | null
  resolvedAt: Temporal.Instant | null
  closedAt: Temporal.Instant | null
  /** Who answered last. */
  answeredById: number | null
  /** What a spam or deleted ticket comes back as; null for others. */
  statusBefore: Status | null
  /** Whether a deleted ticket was spam. */
  wasSpam: boolean
  /** Since when the customer waits of a spam or deleted ticket, or one marked as answered, if it comes back to work. */
  waitedSince: Temporal.Instant | null
}

/** `waitingSince`: since when somebody waits, where that was longer ago than the change. `byHand`: answered by saying so. */
export type StandingChange = { waitingSince?: Temporal.Instant; byHand?: true } & Partial<
  Pick<
    Standing,
    'status' | 'priority' | 'dueAt' | 'overdue' | 'postponedUntil' | 'answeredById' | 'statusBefore'
  >
>

/** Whether a customer waits for us. */
export const waits = (status: Status): status is Return => status === 'new' || status === 'open'

/** Where a ticket stands after a change at a moment: nothing else decides what of the row follows from what. */
export const standingAfter = (before: Standing, change: StandingChange, at: Temporal.Instant): Standing => {
  const { status, priority, dueAt, overdue, answeredById, postponedUntil } = { ...before, ...change }
  const wasAside = isAside(before.status)
  const stood = wasAside ? before.statusBefore : before.status
  const waited =
    change.waitingSince ??
    (stood && waits(stood) ? (wasAside ? before.waitedSince : before.waitingSince) : null)
  const waitingSince = waits(status) ? (waited ?? at) : null
  const kept = { status, priority, dueAt, overdue, answeredById, waitingSince }
  if (isAside(status)) {
    const statusBefore = change.statusBefore ?? stood
    return {
      ...kept,
      urgentAt: null,
      postponedUntil: before.postponedUntil,
      returnsTo: before.returnsTo,
      resolvedAt: before.resolvedAt,
      closedAt: before.closedAt,
      statusBefore,
      wasSpam: status === 'deleted' && (before.wasSpam || before.status === 'spam'),
      waitedSince: waitedAside(statusBefore),
    }
  }
  // What comes back is as it was: it has not been resolved or closed anew.
  const entered = (since: Temporal.Instant | null) =>
    before.status === status || wasAside ? (since ?? at) : at
  const postponed = status === 'postponed'
  // Only said to be answered: that can be taken back until something else moves the ticket.
  const staysMarked = status === 'answered' && (change.status === undefined || wasAside)
  return {
    ...kept,
    urgentAt: waitingSince && urgentAt({ since: waitingSince, dueAt, priority }),
    postponedUntil: postponed ? postponedUntil : null,
    returnsTo: staysMarked ? before.returnsTo : leadsBack(),
    resolvedAt: resolvedAt(),
    closedAt: status === 'closed' ? entered(before.closedAt) : null,
    statusBefore: null,
    wasSpam: false,
    waitedSince: staysMarked ? before.waitedSince : change.byHand ? before.waitingSince : null,
  }

  function leadsBack(): Return | null {
    if (!postponed && status !== 'resolved' && !change.byHand) return null
    if (before.status === 'answered') return 'open'
    return before.returnsTo ?? (before.status === 'new' ? 'new' : 'open')
  }

  function waitedAside(statusBefore: Status | null) {
    if (statusBefore && waits(statusBefore)) return waited ?? at
    return statusBefore === 'answered' ? before.waitedSince : null
  }

  /** A closed ticket still tells when it was resolved. */
  function resolvedAt() {
    if (status === 'resolved') return entered(before.resolvedAt)
    return status === 'closed' ? before.resolvedAt : null
  }
}
