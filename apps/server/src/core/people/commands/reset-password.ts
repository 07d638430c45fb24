import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { peopleEvents } from '../events.ts'
import { deleteSignInFailures } from '../store/attempts.ts'
import { updatePerson } from '../store/persons.ts'
import { deleteSessionsOf } from '../store/sessions.ts'
import { redeemToken } from './redeem-token.ts'

/** Ends all sessions: whoever had the old password is out. @throws token_invalid */
export const resetPassword = async (
  act: Act,
  given: { tokenId: number; passwordHash: string },
): Promise<void> => {
  const { id: personId, email } = await redeemToken(act, given.tokenId, 'password-reset')
  await updatePerson(act.tx, personId, { password_hash: given.passwordHash })
  await deleteSessionsOf(act.tx, personId, { but: null })
  await deleteSignInFailures(act.tx, email)
  const actor = { kind: 'user', id: personId } as const
  await record({ ...act, actor }, peopleEvents, 'user.password-changed', { personId })
}
