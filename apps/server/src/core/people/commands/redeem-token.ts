import type { Act } from '../../../platform/events/act.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { findGoodToken, type Purpose, useToken } from '../store/person-tokens.ts'
import { lockPerson, type PersonRow } from '../store/persons.ts'

const stateFor = { invitation: 'invited', 'password-reset': 'active' } as const

/** Uses a link up and locks its person, always the person first. @throws token_invalid */
export const redeemToken = async (act: Act, tokenId: number, purpose: Purpose): Promise<PersonRow> => {
  const now = act.clock.now()
  const token = await findGoodToken(act.tx, tokenId, now)
  const person = token && (await lockPerson(act.tx, token.person_id))
  if (person?.state !== stateFor[purpose]) return refuse('token_invalid')
  return (await useToken(act.tx, tokenId, now)) ? person : refuse('token_invalid')
}
