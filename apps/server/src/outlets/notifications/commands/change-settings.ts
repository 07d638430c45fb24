import type { NotificationSettingsChange } from '@stoa/contract/notification-settings'
import type { Act } from '../../../platform/events/act.ts'
import { saveSettings, settingsOf } from '../store-settings.ts'

/** One's own taste, so no event tells of it. What is absent stays. */
export const changeSettings = async (
  { tx }: Act,
  personId: number,
  given: NotificationSettingsChange,
): Promise<void> => {
  const before = (await settingsOf(tx, [personId]))(personId)
  const { ways, ...others } = given
  const changed = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined))
  await saveSettings(tx, personId, { ...before, ...changed, ways: { ...before.ways, ...ways } })
}
