import { push } from '@stoa/contract/push'
import type { Caller } from '../../../core/people/queries.ts'
import { answer, type BoundRoute } from '../../../platform/http/answer.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import { requirePerson } from '../sight.ts'
import { pushKeys } from './keys.ts'
import { deleteSubscription } from './store.ts'
import { subscribe, tryPush } from './subscribe.ts'

export const pushRoutes = (platform: Platform): BoundRoute<Caller>[] => [
  answer(push.key).with<Caller>(async ({ caller }) => {
    requirePerson(caller)
    return { publicKey: (await pushKeys(platform)).publicKey }
  }),
  answer(push.subscribe).with<Caller>(async ({ caller, body }) => {
    await write(platform, caller, act => subscribe(act, platform, caller, body))
    return {}
  }),
  answer(push.unsubscribe).with<Caller>(async ({ caller, body: { endpoint } }) => {
    const personId = requirePerson(caller)
    await write(platform, caller, ({ tx }) => deleteSubscription(tx, { personId, endpoint }))
    return {}
  }),
  answer(push.try).with<Caller>(async ({ caller, body: { endpoint } }) => {
    await write(platform, caller, act => tryPush(act, caller, endpoint))
    return {}
  }),
]
