import { isAside, type Status } from '@stoa/contract/ticket-shapes'
import {
  type Clock,
  type HoldReason,
  isOpenClock,
  newClock,
  type State,
  type TicketMetric,
} from './clocks.ts'
import type { Fact } from './fact.ts'
import { turn } from './stretches.ts'

const isAnswer = (metric: TicketMetric) => metric === 'first_answer' || metric === 'next_answer'

const wasAsked = (at: Temporal.Instant, { writtenAt }: Fact) =>
  !writtenAt || Temporal.Instant.compare(at, writtenAt) <= 0

/** A clock that is kept was done; one that is dropped has nothing left to wait for. */
export type End = 'kept' | 'dropped'

/**
 * How a fact ends a clock of a metric; null where it goes on. The one place that cancels clocks. Spam, deletion and merging
 * end none: they hold them, so that a ticket that comes back goes on where it was. What an answer is written for ends when one leaves.
 */
const endBy = ({ metric, startedAt, written }: Clock, fact: Fact): End | null => {
  if (isAnswer(metric) && fact.answered && wasAsked(startedAt, fact)) return 'kept'
  if (written) return null
  if (isAnswer(metric) && fact.markedAnswered) return 'dropped'
  if (metric === 'first_assign' && fact.assigned) return 'kept'
  if (!fact.resolved) return null
  return metric === 'first_resolve' ? 'kept' : 'dropped'
}

/** Why a status holds a clock of a metric; null where it runs. We do not wait for a customer whose answer has not left. */
const heldBy = (metric: TicketMetric, status: Status, leavesLater: boolean): HoldReason | null => {
  if (isAside(status)) return 'aside'
  if (metric === 'first_assign') return null
  if (status === 'postponed') return 'postponed'
  return metric === 'first_resolve' && status === 'answered' && !leavesLater ? 'waiting-for-customer' : null
}

/** The clocks after a fact; those that it ends are named, and left for the judge. */
export const follow = (
  { clocks, status: before }: State,
  fact: Fact,
): { status: Status; clocks: readonly Clock[]; ended: ReadonlyMap<Clock, End> } => {
  const status = fact.status ?? before
  const ended = new Map(
    clocks.filter(isOpenClock).flatMap(clock => {
      const end = endBy(clock, fact)
      return end ? [[clock, end] as const] : []
    }),
  )
  const goesOn = (clock: Clock) => isOpenClock(clock) && !ended.has(clock)
  const marked = fact.written
    ? clocks.map(clock => (goesOn(clock) && isAnswer(clock.metric) ? { ...clock, written: true } : clock))
    : clocks
  const answers = marked.filter(clock => goesOn(clock) && isAnswer(clock.metric))
  const leavesLater = answers.some(clock => clock.written)
  const after = marked.map(clock => {
    if (!goesOn(clock)) return clock
    const stretches = turn(clock.stretches, heldBy(clock.metric, status, leavesLater), fact.at)
    return stretches === clock.stretches ? clock : { ...clock, stretches }
  })
  const asks = fact.asked && status === 'open' && answers.every(clock => clock.written)
  return { status, ended, clocks: asks ? [...after, newClock('next_answer', fact.at)] : after }
}
