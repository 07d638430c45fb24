import type { Act } from '../../../platform/events/act.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { deleteSignInFailures } from '../store/attempts.ts'
import { lockPerson, type PersonRow } from '../store/persons.ts'
import type { Proof } from './check-password.ts'

/**
 * Locks the person whose password was checked, and makes sure that it is still that one: it may have been
 * changed, or the person locked out, since. The attempt was no failure then. @throws wrong_credentials
 */
export const redeemProof = async (act: Act, proof: Proof): Promise<PersonRow> => {
  const person = await lockPerson(act.tx, proof.personId)
  if (person?.state !== 'active' || person.password_hash !== proof.passwordHash)
    return refuse('wrong_credentials')
  await deleteSignInFailures(act.tx, proof.email)
  return person
}
