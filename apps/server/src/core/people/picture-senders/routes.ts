import { pictureSenders } from '@stoa/contract/picture-senders'
import { answer, type BoundRoute } from '../../../platform/http/answer.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { type Platform, write } from '../../../platform/platform.ts'
import type { Caller } from '../caller.ts'
import { listPictureSenders } from './store-senders.ts'
import { distrustPictureSender, trustPictureSender } from './trust-sender.ts'

/** Keys of the API see no pictures. */
const person = (caller: Caller): number => (caller.kind === 'user' ? caller.id : refuse('not_allowed'))

export const pictureSenderRoutes = (platform: Platform): BoundRoute<Caller>[] => [
  answer(pictureSenders.list).with<Caller>(async ({ caller }) => {
    const rows = await listPictureSenders(platform.db, person(caller))
    return { items: rows.map(({ email, since }) => ({ email, since: since.toString() })) }
  }),
  answer(pictureSenders.trust).with<Caller>(async ({ caller, body: { email } }) => {
    const personId = person(caller)
    await write(platform, caller, act => trustPictureSender(act, { personId, email }))
    return {}
  }),
  answer(pictureSenders.distrust).with<Caller>(async ({ caller, body: { email } }) => {
    const personId = person(caller)
    await write(platform, caller, act => distrustPictureSender(act, { personId, email }))
    return {}
  }),
]
