import type { Measure } from '@stoa/contract/metrics'
import type { Moment, TicketEvent } from './fact.ts'

/** How much of what, and for whom; 0: nobody. */
export type Counted = { measure: Measure; value: number; agentId: number }

export const one = (measure: Measure, agentId: number): Counted => ({ measure, value: 1, agentId })

export const seconds = (
  measure: Measure,
  agentId: number,
  [from, to]: readonly [Moment, Moment],
): Counted => ({
  measure,
  agentId,
  value: Math.max(0, Math.round((to.epochMilliseconds - from.epochMilliseconds) / 1000)),
})

/** What most events tell. */
export const nothing: readonly Counted[] = []

/** Who did it: a rule acts for the person whose act made it run. Programs, customers and Stoa itself are nobody. */
export const doerOf = ({ actor, begunById }: Pick<TicketEvent, 'actor' | 'begunById'>): number => {
  if (actor.kind === 'user') return actor.id ?? 0
  return actor.kind === 'rule' ? (begunById ?? 0) : 0
}
