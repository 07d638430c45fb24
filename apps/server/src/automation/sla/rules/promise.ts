import type { Priority } from '@stoa/contract/ticket-shapes'
import type { Clock, Told } from './clocks.ts'
import type { Fact } from './fact.ts'
import type { End } from './follow.ts'
import { close, elapsedOf, holdReasonOf, momentAt } from './stretches.ts'
import { type Terms, targetOf } from './terms.ts'

/** Measures an open clock by terms: when it is due, late, to be warned of. A breach that is none any more is forgotten. */
export const promise = (clock: Clock, terms: Terms, priority: Priority, at: Temporal.Instant): Clock => {
  const target = targetOf(terms, clock.metric, priority)
  if (target === null) return withdraw(clock, at)
  const { calendar, warnBefore } = terms
  const { stretches } = clock
  const after = (seconds: number) =>
    holdReasonOf(stretches) ? null : momentAt(stretches, calendar, Math.max(0, seconds))
  const reached = (seconds: number) => elapsedOf(stretches, calendar, at) >= seconds
  return {
    ...clock,
    target,
    withdrawnAt: null,
    dueAt: after(target),
    breachAt: after(target + 1),
    warnAt: warnBefore > 0 ? after(target - warnBefore) : null,
    warnedAt: clock.warnedAt && reached(target - warnBefore) ? clock.warnedAt : null,
    breachedAt: clock.breachedAt && reached(target + 1) ? clock.breachedAt : null,
    told: clock.breachedAt && reached(target + 1) ? clock.told : null,
  }
}

/** Nothing is promised any more. Somebody still waits, so the clock goes on, for a level that may come. */
const withdraw = (clock: Clock, at: Temporal.Instant): Clock => ({
  ...clock,
  withdrawnAt: clock.target === null ? null : (clock.withdrawnAt ?? at),
  dueAt: null,
  breachAt: null,
  warnAt: null,
  warnedAt: null,
  breachedAt: null,
  told: null,
})

/** Ends a clock: missed where it had run out, whatever ended it; else met where what was promised was done, and cancelled where nobody needs it any more. */
export const judge = (
  clock: Clock,
  end: End,
  terms: Terms,
  { at, by }: Pick<Fact, 'at' | 'by'>,
  told: Told,
): Clock => {
  const stretches = close(clock.stretches, at)
  const elapsed = elapsedOf(stretches, terms.calendar, at)
  const { target, withdrawnAt } = clock
  const ranOut = target !== null && withdrawnAt === null && elapsed > target
  const kept = end === 'kept' && target !== null && withdrawnAt === null
  const outcome = ranOut ? 'missed' : kept ? 'met' : 'cancelled'
  return {
    ...clock,
    stretches,
    elapsed,
    dueAt: (target === null ? null : momentAt(stretches, terms.calendar, target)) ?? clock.dueAt,
    breachAt: null,
    warnAt: null,
    endedAt: at,
    outcome,
    endedBy: by ?? null,
    // What had run out before is told of where it did.
    told: outcome === 'cancelled' ? null : (clock.told ?? told),
  }
}
