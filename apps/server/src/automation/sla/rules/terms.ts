import type { SlaTarget } from '@stoa/contract/sla'
import type { Priority } from '@stoa/contract/ticket-shapes'
import type { BusinessCalendar } from '../../../core/business-hours/queries.ts'
import type { TicketMetric } from './clocks.ts'

/** What a level promises at present. */
export type Terms = {
  targets: readonly SlaTarget[]
  /** Seconds of business time */
  warnBefore: number
  calendar: BusinessCalendar
}

/** The terms of a level, kept in the hours of a department; `targets` is empty where there is no such level any more. */
export type TermsOf = (levelId: number | null, departmentId: number) => Terms

/** Seconds: the target of this very priority, else the one for all others; null: nothing is promised. */
export const targetOf = (terms: Terms, metric: TicketMetric, priority: Priority): number | null => {
  const ofMetric = terms.targets.filter(target => target.metric === metric)
  const found =
    ofMetric.find(target => target.priority === priority) ?? ofMetric.find(target => target.priority === null)
  return found?.seconds ?? null
}
