import { type Formula, formulas, type Measure, type MetricName } from '@stoa/contract/metrics'

/**
 * What is told of a metric: what adds up to it. Behind a mean that is how long each took, but for what is `less`, behind a share its upper
 * part. `found` is never nothing where there is something to tell, as seconds are when an answer came at once. null: there is nothing of
 * tickets behind it.
 */
export const measureBehind = (
  metric: MetricName,
): { told: Measure; found: Measure; less?: Measure } | null => {
  const formula: Formula = formulas[metric]
  if ('sum' in formula) return { told: formula.sum, found: formula.sum }
  if ('minutes' in formula) return { told: formula.minutes, found: formula.minutes }
  if ('time' in formula) return null
  if ('hourly' in formula) return { told: formula.hourly, found: formula.hourly }
  return 'mean' in formula
    ? { told: formula.mean, found: formula.of, ...(formula.less && { less: formula.less }) }
    : { told: formula.part, found: formula.part }
}
