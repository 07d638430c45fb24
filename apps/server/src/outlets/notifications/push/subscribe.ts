import type { Subscription } from '@stoa/contract/push'
import type { Caller } from '../../../core/people/queries.ts'
import type { Act } from '../../../platform/events/act.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { checkUrl } from '../../../platform/outgoing/check-url.ts'
import type { Platform } from '../../../platform/platform.ts'
import { requirePerson } from '../sight.ts'
import { findSubscription, queueTrial, saveSubscription } from './store.ts'

/** This browser may be pushed to as long as its session lasts. @throws not_allowed for keys; invalid_request */
export const subscribe = async (
  act: Act,
  { config, secrets }: Pick<Platform, 'config' | 'secrets'>,
  caller: Caller,
  { endpoint, keys }: Subscription,
): Promise<void> => {
  const personId = requirePerson(caller)
  if (caller.sessionId === null) return refuse('not_allowed')
  if ('problem' in checkUrl(endpoint, config.requestNetworks))
    return refuse('invalid_request', 'body.endpoint: no push service')
  await saveSubscription(act.tx, {
    ...{ personId, endpoint, sessionId: caller.sessionId, at: act.clock.now() },
    keysSealed: secrets.seal(JSON.stringify(keys)),
  })
}

/** A push that says nothing but that it came. @throws not_found */
export const tryPush = async (act: Act, caller: Caller, endpoint: string): Promise<void> => {
  const found = await findSubscription(act.tx, { personId: requirePerson(caller), endpoint })
  if (!found) return refuse('not_found')
  await queueTrial(act.tx, found.id, act.clock.now())
}
