import { event } from '../../platform/events/define.ts'

/** How messages fared outside. Recorded for those that belong to a ticket, with the other side's words. */
export const deliveryEvents = {
  'delivery.sent': event<{ messageId: number; answer: string }>('The other side took a message'),
  'delivery.held': event<{ messageId: number; answer: string }>(
    'A message waits until the virus scanner has looked at its files',
  ),
  'delivery.failed': event<{ messageId: number; answer: string }>(
    'A message was refused for good, given up or sent back, by all recipients or one, or nobody knows whether it arrived',
  ),
  'delivery.scheduled': event<{ messageId: number; until: string }>('A message waits for its moment'),
  /** `until` is absent where it leaves at once. */
  'delivery.rescheduled': event<{ messageId: number; until?: string }>(
    'A message that had not left got another moment',
  ),
  'delivery.withdrawn': event<{ messageId: number }>('A reply was taken back before it left'),
}
