import type { Act } from '../../../platform/events/act.ts'
import { queueDelivery } from '../../delivery/commands.ts'

/** What somebody is told of; the sender asks for its words. */
export const queueNotificationMail = (act: Act, content: object): Promise<number | null> =>
  queueDelivery(act, { channel: 'email', purpose: 'notification', content })
