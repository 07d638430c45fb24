import { event } from '../../platform/events/define.ts'

export const guideEvents = {
  'test-mail.sent': event<{ testMailId: number; to: string }>(
    'A test mail to a support address was queued, from the set-up guide',
  ),
}
