import { timingSafeEqual } from 'node:crypto'
import { refuse } from '../../platform/http/refusal.ts'
import type { Secrets } from '../../platform/secrets.ts'
import type { Purpose } from './store/person-tokens.ts'

/** The text in a one-time link: the token's id, signed for its purpose. The database alone makes no link. */
export const signToken = (secrets: Secrets, id: number, purpose: Purpose): string =>
  `${id}.${macOf(secrets, id, purpose).toString('base64url')}`

/** @returns the id, which may still be used up or expired. @throws token_invalid when it was not signed here for this */
export const readToken = (secrets: Secrets, text: string, purpose: Purpose): number => {
  const [id, mac] = text.split('.')
  if (!id || !mac || !/^[1-9]\d{0,14}$/.test(id)) return refuse('token_invalid')
  const expected = macOf(secrets, Number(id), purpose)
  const given = Buffer.from(mac, 'base64url')
  const genuine = given.length === expected.length && timingSafeEqual(given, expected)
  return genuine ? Number(id) : refuse('token_invalid')
}

const macOf = (secrets: Secrets, id: number, purpose: Purpose) =>
  secrets.hmac('person-token', `${id}:${purpose}`)
