import type { requestReasons } from '@stoa/contract/requests'
import { pauseAfter } from './pause-after.ts'

type Reason = (typeof requestReasons)[number]

/** What came of one attempt. `sent`: the other side may have had the request all the same. */
export type Attempted =
  | { kind: 'answered'; status: number }
  | { kind: 'refused'; reason: Reason }
  | { kind: 'unanswered'; reason: 'unresolvable' | 'no-answer'; sent: boolean }
  /** Stoa stopped in the middle of it. */
  | { kind: 'interrupted' }

export type After =
  | { state: 'done'; reason: null; pause: null }
  | { state: 'failed' | 'refused'; reason: Reason; pause: null }
  | { state: 'waiting'; reason: Reason; pause: Temporal.Duration }

/** To do these twice comes to the same as to do them once. */
const repeatable: readonly string[] = ['GET', 'PUT', 'DELETE']

/**
 * What becomes of a request. What may have arrived is sent again only where that can do no harm: by its method, or because
 * whoever wrote it named an idempotency key, by which the other side knows it again.
 */
export const afterAttempt = (
  attempted: Attempted,
  { method, keyed, attempts }: { method: string; keyed: boolean; attempts: number },
): After => {
  const later = (reason: Reason): After => {
    const pause = pauseAfter(attempts)
    return pause ? { state: 'waiting', reason, pause } : { state: 'failed', reason, pause: null }
  }
  switch (attempted.kind) {
    case 'answered': {
      const { status } = attempted
      if (status >= 200 && status < 300) return { state: 'done', reason: null, pause: null }
      if (status >= 500 || status === 429) return later('answered-error')
      return { state: 'failed', reason: 'answered-error', pause: null }
    }
    case 'refused':
      return { state: 'refused', reason: attempted.reason, pause: null }
    default: {
      const mayHaveArrived = attempted.kind === 'interrupted' || attempted.sent
      if (mayHaveArrived && !repeatable.includes(method) && !keyed)
        return { state: 'failed', reason: 'unknown-outcome', pause: null }
      return later(attempted.kind === 'interrupted' ? 'unknown-outcome' : attempted.reason)
    }
  }
}
