import type { SlaMetric, SlaTarget } from '@stoa/contract/sla'
import type { Priority } from '@stoa/contract/ticket-shapes'

export const slaMetrics = [
  'first_answer',
  'next_answer',
  'first_assign',
  'first_resolve',
  'chat_answer',
  'call_answer',
] as const satisfies readonly SlaMetric[]

/** The columns of a table of targets: for any priority first, then the most urgent. */
export const columns = [
  null,
  'urgent',
  'high',
  'normal',
  'low',
] as const satisfies readonly (Priority | null)[]

export const cellKey = (metric: SlaMetric, priority: Priority | null): string =>
  `${metric} ${priority ?? 'any'}`

export const secondsIn = (
  targets: readonly SlaTarget[],
  metric: SlaMetric,
  priority: Priority | null,
): number | null =>
  targets.find(target => target.metric === metric && target.priority === priority)?.seconds ?? null

/** Rows and columns that promise something; the column for any priority is always there. */
export const usedGrid = (targets: readonly SlaTarget[]) => ({
  metrics: slaMetrics.filter(metric => targets.some(target => target.metric === metric)),
  columns: columns.filter(
    priority => priority === null || targets.some(target => target.priority === priority),
  ),
})
