import type { Availability, AvailabilityState } from '@stoa/contract/availability'
import type { AvailabilityReason } from '../events.ts'

/** One service of a person, as it is kept. */
export type Standing = Omit<Availability, 'since'> & { since: Temporal.Instant }

/** What happens to it. Without `chosen`, what was chosen stays. */
export type Step = { present: boolean; reason: AvailabilityReason; chosen?: AvailabilityState | undefined }

/**
 * What is chosen counts while the person is there; who is not there is offline. `since` and, for coming and going,
 * the reason stay where what counts stays: who chose "away" and leaves the desk twice is still away by choice.
 */
export const nextAvailability = (before: Standing, step: Step, now: Temporal.Instant): Standing => {
  const chosen = step.chosen ?? before.chosen
  const state = step.present ? chosen : 'offline'
  const changed = state !== before.state
  return {
    service: before.service,
    chosen,
    state,
    reason: reasonOf(before, { ...step, chosen, changed }),
    since: changed ? now : before.since,
  }
}

const reasonOf = (
  before: Standing,
  step: Step & { chosen: AvailabilityState; changed: boolean },
): AvailabilityReason => {
  if (!step.present && step.chosen !== 'offline') return 'left'
  const explains = step.changed || (step.reason !== 'left' && step.reason !== 'returned')
  return explains ? step.reason : before.reason
}
