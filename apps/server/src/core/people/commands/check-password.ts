import { refuse } from '../../../platform/http/refusal.ts'
import type { Platform } from '../../../platform/platform.ts'
import { passwordMatches } from '../passwords.ts'
import { signInLimit } from '../rules/throttle.ts'
import { findPersonByEmail } from '../store/persons.ts'
import { admitAttempt } from './admit-attempt.ts'

/** A password was right for the hash that the person had at that moment. */
export type Proof = { personId: number; email: string; passwordHash: string }

/**
 * Comes before the transaction of a command, because comparing takes tens of milliseconds. An unknown
 * address takes as long as a wrong password. @throws wrong_credentials, too_many_requests
 */
export const checkPassword = async (
  platform: Platform,
  given: { email: string; password: string; address: string },
): Promise<Proof> => {
  const { email, password, address } = given
  await admitAttempt(platform, 'sign_in_failure', signInLimit, { email, address })
  const person = await findPersonByEmail(platform.db, email)
  const matches = await passwordMatches(password, person?.password_hash ?? null)
  if (!matches || person?.state !== 'active' || person.password_hash === null)
    return refuse('wrong_credentials')
  return { personId: person.id, email, passwordHash: person.password_hash }
}
