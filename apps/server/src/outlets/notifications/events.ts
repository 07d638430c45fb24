import { event } from '../../platform/events/define.ts'

/** Only those people hear of it: realtime looks at `personIds`. */
type Whom = { personIds: number[] }

export const notificationEvents = {
  'notification.made': event<Whom>('Somebody has something new to read among what they are told of'),
  'notification.read': event<Whom>('Somebody has read of what they were told'),
}
