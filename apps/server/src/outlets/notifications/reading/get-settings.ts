import type { NotificationSettings } from '@stoa/contract/notification-settings'
import { type Caller, preferencesOf } from '../../../core/people/queries.ts'
import type { Db } from '../../../platform/db/database.ts'
import { waysOf } from '../rules/usual.ts'
import { kindsFor, requirePerson } from '../sight.ts'
import { settingsOf } from '../store-settings.ts'

/** All that there is for them, also what they never chose. */
export const getSettings = async (db: Db, caller: Caller): Promise<NotificationSettings> => {
  const personId = requirePerson(caller)
  const chosen = (await settingsOf(db, [personId]))(personId)
  const { timeZone } = await preferencesOf(db, caller)
  const ways = Object.fromEntries(kindsFor(caller).map(kind => [kind, [...waysOf(chosen, kind)]]))
  return { ...chosen, ways, timeZone }
}
