import { Refusal } from '../../../platform/http/refusal.ts'
import type { Platform } from '../../../platform/platform.ts'
import { type Limit, secondsToWait } from '../rules/throttle.ts'
import { insertAttempt, type Kind, listAttempts, lockAttempts, type Source } from '../store/attempts.ts'

/**
 * Writes an attempt down before it is known how it ends, in a transaction of its own: however many come at
 * once, none slips through while others are being judged. @throws too_many_requests with the seconds to wait
 */
export const admitAttempt = (
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  kind: Kind,
  limit: Limit,
  source: Source,
): Promise<void> =>
  db.transaction().execute(async tx => {
    await lockAttempts(tx, source)
    const now = clock.now()
    const since = now.subtract(limit.window)
    const attempts = await listAttempts(tx, kind, source, limit, since)
    const retryAfterSeconds = secondsToWait(limit, attempts, now)
    if (retryAfterSeconds > 0) throw new Refusal('too_many_requests', { retryAfterSeconds })
    await insertAttempt(tx, kind, { ...source, at: now }, since)
  })
