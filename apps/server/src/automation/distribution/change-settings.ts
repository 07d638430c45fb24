import type { Act } from '../../platform/events/act.ts'
import { record } from '../../platform/events/record.ts'
import { distributionEvents } from './events.ts'
import { changesBetween } from './rules/changes-between.ts'
import {
  type Algorithm,
  readAlgorithm,
  type Settings,
  saveAlgorithm,
  saveSettings,
  settingsOf,
} from './store-settings.ts'

export type SettingsChange = { [Field in keyof Settings]?: Settings[Field] | undefined }

/** What waits is given out by the follower, which hears of it. */
export const changeDistribution = async (
  act: Act,
  departmentId: number,
  change: SettingsChange,
): Promise<void> => {
  const before = await settingsOf(act.tx, departmentId)
  const given = Object.entries(change).filter(([, value]) => value !== undefined)
  const after: Settings = { ...before, ...Object.fromEntries(given) }
  const changes = changesBetween(before, after)
  if (Object.keys(changes).length === 0) return
  await saveSettings(act.tx, departmentId, after)
  await record(act, distributionEvents, 'department.distribution-changed', { departmentId, changes })
}

export const changeAlgorithm = async (act: Act, algorithm: Algorithm): Promise<void> => {
  const before = await readAlgorithm(act.tx)
  if (before === algorithm) return
  await saveAlgorithm(act.tx, algorithm)
  await record(act, distributionEvents, 'to-solve.algorithm-changed', {
    algorithm: { from: before, to: algorithm },
  })
}
