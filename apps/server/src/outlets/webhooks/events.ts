import type { requestReasons } from '@stoa/contract/requests'
import { event } from '../../platform/events/define.ts'

/** How requests fared outside. The first two are facts about the ticket that the request was about. */
export const webhookEvents = {
  'request.answered': event<{ requestId: number; status: number }>(
    'An HTTP request was taken by the other side',
  ),
  'request.failed': event<{ requestId: number; reason: (typeof requestReasons)[number] }>(
    'An HTTP request was refused, or given up, or nobody knows whether it arrived',
  ),
  'request-signing.renewed': event('The secret that HTTP requests are signed with was made anew'),
}
