import type { Language } from '@stoa/contract/settings-shapes'
import type { SlaTarget } from '@stoa/contract/sla'
import { durationText, readDuration } from '../../../lib/duration.ts'
import { cellKey, columns, secondsIn, slaMetrics } from './target-grid.ts'

/** What stands in the fields, by cell; what is not there is empty. */
export type Typed = Record<string, string>

const duration = (seconds: number | null, language: Language) =>
  seconds ? durationText(seconds, language) : ''

export const typedTargets = {
  duration,
  all: (targets: readonly SlaTarget[], language: Language): Typed =>
    Object.fromEntries(
      slaMetrics.flatMap(metric =>
        columns.map(priority => [
          cellKey(metric, priority),
          duration(secondsIn(targets, metric, priority), language),
        ]),
      ),
    ),
}

/** The targets that were typed; empty fields promise nothing. */
export const readTargets = (typed: Typed, language: Language): SlaTarget[] =>
  slaMetrics.flatMap(metric =>
    columns.flatMap(priority => {
      const seconds = readDuration(typed[cellKey(metric, priority)] ?? '', language)
      return seconds === null ? [] : [{ metric, priority, seconds }]
    }),
  )
