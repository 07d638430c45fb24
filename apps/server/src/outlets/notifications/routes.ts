import { notificationSettings } from '@stoa/contract/notification-settings'
import { notifications } from '@stoa/contract/notifications'
import type { Caller } from '../../core/people/queries.ts'
import { answer, type BoundRoute } from '../../platform/http/answer.ts'
import { type Platform, write } from '../../platform/platform.ts'
import { changeSettings } from './commands/change-settings.ts'
import { readNotifications } from './commands/read-notifications.ts'
import { pushRoutes } from './push/routes.ts'
import { getSettings } from './reading/get-settings.ts'
import { countUnread, listNotifications } from './reading/list-notifications.ts'
import type { Names } from './reading/present.ts'
import { requirePerson } from './sight.ts'

export const notificationRoutes = (platform: Platform, names: Names): BoundRoute<Caller>[] => {
  const { db } = platform
  const read = async (caller: Caller, which: Parameters<typeof readNotifications>[2]) => {
    const personId = requirePerson(caller)
    await write(platform, caller, act => readNotifications(act, personId, which))
    return countUnread(db, caller)
  }
  return [
    answer(notifications.list).with<Caller>(({ caller, query }) =>
      listNotifications(db, caller, query, names),
    ),
    answer(notifications.count).with<Caller>(({ caller }) => countUnread(db, caller)),
    answer(notifications.read).with<Caller>(({ caller, params: { id } }) => read(caller, { id })),
    answer(notifications.readAll).with<Caller>(({ caller, body: { ticketId } }) =>
      read(caller, ticketId === undefined ? 'all' : { ticketId }),
    ),
    answer(notificationSettings.get).with<Caller>(({ caller }) => getSettings(db, caller)),
    answer(notificationSettings.change).with<Caller>(async ({ caller, body }) => {
      const personId = requirePerson(caller)
      await write(platform, caller, act => changeSettings(act, personId, body))
      return getSettings(db, caller)
    }),
    ...pushRoutes(platform),
  ]
}
