import type { DistributionSettings, toSolveAlgorithms } from '@stoa/contract/distribution'
import { event } from '../../platform/events/define.ts'

type Change<Value> = { from: Value; to: Value }
type Algorithm = (typeof toSolveAlgorithms)[number]

/** The settings that changed, each from what to what. */
export type SettingsChanges = {
  [Field in keyof Omit<DistributionSettings, 'departmentId'>]?: Change<DistributionSettings[Field]>
}

export const distributionEvents = {
  'offer.expired': event<{ personId: number; departmentId: number }>(
    'An agent did not begin in time what had been offered; the ticket went back',
  ),
  'department.distribution-changed': event<{ departmentId: number; changes: SettingsChanges }>(
    'How the tickets of a department are distributed was changed',
  ),
  'to-solve.algorithm-changed': event<{ algorithm: Change<Algorithm> }>(
    'What "To solve" puts first was changed',
  ),
}
