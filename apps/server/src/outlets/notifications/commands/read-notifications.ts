import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { notificationEvents } from '../events.ts'
import { markRead } from '../store.ts'

/** One, those about a ticket, or all. The other tabs of its reader hear of it. */
export const readNotifications = async (
  act: Act,
  personId: number,
  which: Parameters<typeof markRead>[2],
): Promise<void> => {
  if ((await markRead(act.tx, personId, which, act.clock.now())) > 0)
    await record(act, notificationEvents, 'notification.read', { personIds: [personId] })
}
