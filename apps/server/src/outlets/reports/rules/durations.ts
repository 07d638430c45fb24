import type { Measure } from '@stoa/contract/metrics'
import { type KeptDuration, keptDurations } from '@stoa/contract/metrics-within'
import type { Fact } from './fact.ts'

export type DurationFact = Fact & { measure: KeptDuration }

const kept: ReadonlySet<Measure> = new Set(keptDurations)

/**
 * Of facts those of which it is kept how long each took. They follow from what happened until then alone, so that later events never change
 * them: they are written once and nothing is taken back.
 */
export const durationsIn = (facts: readonly Fact[]): DurationFact[] =>
  facts.filter((fact): fact is DurationFact => kept.has(fact.measure))
