import type { Priority, Status } from '@stoa/contract/ticket-shapes'

/** What tickets are measured by; chats and calls have targets too, and clocks once their channels come. */
export const ticketMetrics = ['first_answer', 'next_answer', 'first_assign', 'first_resolve'] as const
export type TicketMetric = (typeof ticketMetrics)[number]

/** `aside`: it is spam or deleted. */
export type HoldReason = 'postponed' | 'waiting-for-customer' | 'aside'

/** A part of a clock's life: it ran (no reason), or a status held it. Closed hours are no stretches: the calendar knows them. */
export type Stretch = {
  from: Temporal.Instant
  /** null: until now */
  to: Temporal.Instant | null
  reason: HoldReason | null
}

export type Outcome = 'met' | 'missed' | 'cancelled'

/** How long somebody waits for something, and what is promised about it. It is kept whether or not there is a promise. */
export type Clock = {
  /** null before it is stored */
  id: number | null
  metric: TicketMetric
  startedAt: Temporal.Instant
  stretches: readonly Stretch[]
  /** The answer that it waits for is written, and leaves later. */
  written: boolean
  /** Seconds of business time, as promised last; null: nothing ever was. */
  target: number | null
  /** Since when nothing is promised any more. */
  withdrawnAt: Temporal.Instant | null
  dueAt: Temporal.Instant | null
  /** The first moment at which it is late. */
  breachAt: Temporal.Instant | null
  warnAt: Temporal.Instant | null
  warnedAt: Temporal.Instant | null
  breachedAt: Temporal.Instant | null
  endedAt: Temporal.Instant | null
  /** Seconds of business time in the end; null while it is open. */
  elapsed: number | null
  outcome: Outcome | null
  /** Who did what was promised; null: nobody who works here, or it is open. */
  endedBy: number | null
  /** Of whom it is told: where the ticket was when it was kept or ran out. null before that. */
  told: Told | null
}

export type Told = { departmentId: number; levelId: number | null; responsibleId: number | null }

export type Because = 'rule' | 'department' | 'by-hand' | 'none'

/** Which level a ticket has, and why. */
export type Choice = { levelId: number | null; because: Because; ruleId: number | null }

/** All that the clocks of a ticket go on from. */
export type State = Choice & {
  departmentId: number
  assigneeId: number | null
  priority: Priority
  status: Status
  clocks: readonly Clock[]
}

export const isOpenClock = (clock: Clock): boolean => clock.endedAt === null

export const newClock = (metric: TicketMetric, at: Temporal.Instant): Clock => ({
  id: null,
  metric,
  startedAt: at,
  stretches: [{ from: at, to: null, reason: null }],
  written: false,
  target: null,
  withdrawnAt: null,
  dueAt: null,
  breachAt: null,
  warnAt: null,
  warnedAt: null,
  breachedAt: null,
  endedAt: null,
  elapsed: null,
  outcome: null,
  endedBy: null,
  told: null,
})
