import type { Measure } from '@stoa/contract/metrics'
import { type KeptDuration, keptDurations } from '@stoa/contract/metrics-within'
import type { Fact } from './fact.ts'

export type DurationFact = Fact & { measure: KeptDuration }

const kept: ReadonlySet<Measure> = new Set(keptDurations)

/** Of facts those of which it is kept how long each took. */
export const durationsIn = (facts: readonly Fact[]): DurationFact[] =>
  facts.filter((fact): fact is DurationFact => kept.has(fact.measure))

const keyOf = ({ eventId, measure }: DurationFact) => `${eventId} ${measure}`

/** What has to be written, and what was written before and is so no more: an answer may be taken back, or turn out to be another one's first. */
export const durationsChanged = (
  before: readonly DurationFact[],
  after: readonly DurationFact[],
): { gone: DurationFact[]; fresh: DurationFact[] } => {
  const told = new Map(after.map(fact => [keyOf(fact), fact]))
  const known = new Map(before.map(fact => [keyOf(fact), fact]))
  return {
    gone: before.filter(fact => told.get(keyOf(fact))?.value !== fact.value),
    fresh: after.filter(fact => known.get(keyOf(fact))?.value !== fact.value),
  }
}
