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
  /** Since when the customer of a spam or deleted ticket waits, if it comes back to work. */
  waitedSince: Temporal.Instant | null
}

/** `waitingSince`: since when somebody waits, where that was longer ago than the change. */
export type StandingChange = { waitingSince?: Temporal.Instant } & Partial<
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
  const waited = change.waitingSince ?? before.waitedSince ?? before.waitingSince
  const waitingSince = waits(status) ? (waited ?? at) : null
  const kept = { status, priority, dueAt, overdue, answeredById, waitingSince }
  if (isAside(status)) {
    const statusBefore = change.statusBefore ?? (isAside(before.status) ? before.statusBefore : before.status)
    return {
      ...kept,
      urgentAt: null,
      postponedUntil: before.postponedUntil,
      returnsTo: before.returnsTo,
      resolvedAt: before.resolvedAt,
      closedAt: before.closedAt,
      statusBefore,
      wasSpam: status === 'deleted' && (before.wasSpam || before.status === 'spam'),
      waitedSince: statusBefore && waits(statusBefore) ? (waited ?? at) : null,
    }
  }
  // What comes back is as it was: it has not been resolved or closed anew.
  const entered = (since: Temporal.Instant | null) =>
    before.status === status || isAside(before.status) ? (since ?? at) : at
  const postponed = status === 'postponed'
  return {
    ...kept,
    urgentAt: waitingSince && urgentAt({ since: waitingSince, dueAt, priority }),
    postponedUntil: postponed ? postponedUntil : null,
    returnsTo:
      postponed || status === 'resolved'
        ? (before.returnsTo ?? (before.status === 'new' ? 'new' : 'open'))
        : null,
    resolvedAt: resolvedAt(),
    closedAt: status === 'closed' ? entered(before.closedAt) : null,
    statusBefore: null,
    wasSpam: false,
    waitedSince: null,
  }

  /** A closed ticket still tells when it was resolved. */
  function resolvedAt() {
    if (status === 'resolved') return entered(before.resolvedAt)
    return status === 'closed' ? before.resolvedAt : null
  }
}
