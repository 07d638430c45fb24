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

/** A clock that is kept was done; one that is dropped has nothing left to wait for. */
export type End = 'kept' | 'dropped'

/**
 * How a fact ends a clock of a metric; null where it goes on. The one place that cancels clocks. Spam, deletion and merging
 * end none: they hold them, so that a ticket that comes back goes on where it was.
 */
const endBy = (metric: TicketMetric, fact: Fact): End | null => {
  if (isAnswer(metric) && fact.answered) return 'kept'
  if (isAnswer(metric) && fact.markedAnswered) return 'dropped'
  if (metric === 'first_assign' && fact.assigned) return 'kept'
  if (!fact.resolved) return null
  return metric === 'first_resolve' ? 'kept' : 'dropped'
}

/** Why a status holds a clock of a metric; null where it runs. */
const heldBy = (metric: TicketMetric, status: Status): HoldReason | null => {
  if (isAside(status)) return 'aside'
  if (metric === 'first_assign') return null
  if (status === 'postponed') return 'postponed'
  return metric === 'first_resolve' && status === 'answered' ? 'waiting-for-customer' : null
}

/** The clocks after a fact; those that it ends are named, and left for the judge. */
export const follow = (
  { clocks, status: before }: State,
  fact: Fact,
): { status: Status; clocks: readonly Clock[]; ended: ReadonlyMap<Clock, End> } => {
  const status = fact.status ?? before
  const ended = new Map(
    clocks.filter(isOpenClock).flatMap(clock => {
      const end = endBy(clock.metric, fact)
      return end ? [[clock, end] as const] : []
    }),
  )
  const goOn = clocks.map(clock => {
    if (!isOpenClock(clock) || ended.has(clock)) return clock
    const stretches = turn(clock.stretches, heldBy(clock.metric, status), fact.at)
    return stretches === clock.stretches ? clock : { ...clock, stretches }
  })
  const waitsForAnswer = clocks.some(
    clock => isOpenClock(clock) && isAnswer(clock.metric) && !ended.has(clock),
  )
  const asks = fact.asked && status === 'open' && !waitsForAnswer
  return { status, ended, clocks: asks ? [...goOn, newClock('next_answer', fact.at)] : goOn }
}
