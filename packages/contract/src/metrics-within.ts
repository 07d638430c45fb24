import { type Measure, type MetricName, metrics, type Unit } from './metrics.ts'

/**
 * Shares of what was quick enough, for whatever limit is asked: of all that ended in a period, the part that took so many seconds or less.
 * They need how long each thing took, which reports keep one by one for these measures.
 */
export const withinFormulas = {
  'new-answers-within': 'new-answer-seconds',
  'open-answers-within': 'open-answer-seconds',
  'first-assigns-within': 'first-assign-seconds',
  'first-resolves-within': 'first-resolve-seconds',
  'chat-pickups-within': 'chat-pickup-seconds',
} as const satisfies Record<string, Measure>

export type WithinMetric = keyof typeof withinFormulas
export type KeptDuration = (typeof withinFormulas)[WithinMetric]

export const withinMetrics = Object.keys(withinFormulas) as [WithinMetric, ...WithinMetric[]]
export const keptDurations: readonly KeptDuration[] = Object.values(withinFormulas)

export const isWithin = (metric: string): metric is WithinMetric => metric in withinFormulas

/** Of any metric that a goal may name. */
export const unitOf = (metric: MetricName | WithinMetric): Unit =>
  isWithin(metric) ? 'share' : (metrics.find(({ name }) => name === metric)?.unit ?? 'count')
