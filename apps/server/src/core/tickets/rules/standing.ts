import type { Priority, Status } from '@stoa/contract/ticket-shapes'
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
}

export type StandingChange = Partial<
  Pick<Standing, 'status' | 'priority' | 'dueAt' | 'overdue' | 'postponedUntil' | 'answeredById'>
>

/** Whether a customer waits for us. */
export const waits = (status: Status): status is Return => status === 'new' || status === 'open'

/** Where a ticket stands after a change at a moment: nothing else decides what of the row follows from what. */
export const standingAfter = (before: Standing, change: StandingChange, at: Temporal.Instant): Standing => {
  const { status, priority, dueAt, overdue, answeredById, postponedUntil } = { ...before, ...change }
  const waitingSince = waits(status) ? (before.waitingSince ?? at) : null
  const entered = (kept: Temporal.Instant | null) => (before.status === status ? kept : at)
  const postponed = status === 'postponed'
  return {
    status,
    priority,
    waitingSince,
    dueAt,
    overdue,
    urgentAt: waitingSince && urgentAt({ since: waitingSince, dueAt, priority }),
    postponedUntil: postponed ? postponedUntil : null,
    returnsTo: postponed ? (before.returnsTo ?? (before.status === 'new' ? 'new' : 'open')) : null,
    resolvedAt: resolvedAt(),
    closedAt: status === 'closed' ? entered(before.closedAt) : null,
    answeredById,
  }

  /** A closed ticket still tells when it was resolved. */
  function resolvedAt() {
    if (status === 'resolved') return entered(before.resolvedAt)
    return status === 'closed' ? before.resolvedAt : null
  }
}
