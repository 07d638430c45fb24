import type { Role } from '@stoa/contract/permissions'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { peopleEvents } from '../events.ts'
import { updatePerson } from '../store/persons.ts'
import { type Device, type OpenedSession, openSession } from './open-session.ts'
import { redeemToken } from './redeem-token.ts'

export type Acceptance = { tokenId: number; name: string; language: string; passwordHash: string } & Device

/** The invited person becomes active and is signed in. @throws token_invalid */
export const acceptInvitation = async (act: Act, given: Acceptance): Promise<OpenedSession> => {
  const person = await redeemToken(act, given.tokenId, 'invitation')
  await updatePerson(act.tx, person.id, {
    name: given.name,
    language: given.language,
    password_hash: given.passwordHash,
    state: 'active',
  })
  const session = await openSession(act, { id: person.id, role: person.role as Role }, given)
  await record({ ...act, actor: session.caller }, peopleEvents, 'user.joined', { personId: person.id })
  return session
}
