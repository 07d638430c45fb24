import type { Act } from '../../../platform/events/act.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { isScheduled } from '../rules/is-scheduled.ts'

/** What can wait for a moment that its writer chose. */
export type Leaving = {
  /** It does not leave before. */
  sendAt?: Temporal.Instant | undefined
}

/** What the event of something says that leaves later. @throws not_in_future */
export const leavingLater = ({ clock }: Act, { sendAt }: Leaving): { sendAt?: string; later?: true } => {
  if (!sendAt) return {}
  const now = clock.now()
  if (Temporal.Instant.compare(sendAt, now) <= 0) return refuse('not_in_future')
  return { sendAt: sendAt.toString(), ...(isScheduled(now, sendAt) && { later: true as const }) }
}
