import type { TimeMeasure } from '@stoa/contract/rules'

type Measuring = {
  /** The moment that is measured from: a column of `ticket`, and the field of conditions that tells it. */
  column: 'created_at' | 'status_changed_at' | 'due_at'
  field: 'created' | 'status-changed' | 'due'
  /** Whether the line is crossed that long after the moment, or before it. */
  crossed: 'after' | 'before'
}

/** What each measure measures from. As long as that moment stays the same, it is one period of the ticket. */
export const measurings: Record<TimeMeasure, Measuring> = {
  'older-than': { column: 'created_at', field: 'created', crossed: 'after' },
  'status-older-than': { column: 'status_changed_at', field: 'status-changed', crossed: 'after' },
  'due-within': { column: 'due_at', field: 'due', crossed: 'before' },
  'overdue-by': { column: 'due_at', field: 'due', crossed: 'after' },
}

export type Measure = { measure: TimeMeasure; seconds: number }

/** Tickets whose moment is not after the line have crossed it. */
export const lineAt = ({ measure, seconds }: Measure, now: Temporal.Instant): Temporal.Instant =>
  measurings[measure].crossed === 'after' ? now.subtract({ seconds }) : now.add({ seconds })

/** From its moment to when a ticket crosses the line, in seconds; negative where it does so before. */
export const delayOf = ({ measure, seconds }: Measure): number =>
  measurings[measure].crossed === 'after' ? seconds : -seconds
