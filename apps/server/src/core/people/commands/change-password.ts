import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { peopleEvents } from '../events.ts'
import { updatePerson } from '../store/persons.ts'
import { deleteSessionsOf } from '../store/sessions.ts'
import type { Proof } from './check-password.ts'
import { redeemProof } from './redeem-proof.ts'

/** Ends all sessions but the one that it is done in. @throws wrong_credentials as signIn does */
export const changePassword = async (
  act: Act,
  given: { proof: Proof; passwordHash: string; sessionId: number | null },
): Promise<void> => {
  const { id: personId } = await redeemProof(act, given.proof)
  await updatePerson(act.tx, personId, { password_hash: given.passwordHash })
  await deleteSessionsOf(act.tx, personId, { but: given.sessionId })
  await record(act, peopleEvents, 'user.password-changed', { personId })
}
