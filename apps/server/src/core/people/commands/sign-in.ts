import type { Role } from '@stoa/contract/permissions'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { peopleEvents } from '../events.ts'
import type { Proof } from './check-password.ts'
import { type Device, type OpenedSession, openSession } from './open-session.ts'
import { redeemProof } from './redeem-proof.ts'

/** @throws wrong_credentials when the password was changed, or the person locked out, since it was checked */
export const signIn = async (act: Act, given: { proof: Proof } & Device): Promise<OpenedSession> => {
  const person = await redeemProof(act, given.proof)
  const session = await openSession(act, { id: person.id, role: person.role as Role }, given)
  const { address } = given
  await record({ ...act, actor: session.caller }, peopleEvents, 'user.signed-in', {
    personId: person.id,
    address,
  })
  return session
}
