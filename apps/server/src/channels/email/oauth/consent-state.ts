import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { OAuthProvider } from '@stoa/contract/oauth-providers'
import type { Secrets } from '../../../platform/secrets.ts'

/** What goes to the provider and comes back with its answer: who asked for whose mail, and until when it counts. */
export type Consent = { provider: OAuthProvider; username: string; by: string; endsAt: number }

/** Signed, so that nobody else can begin one; what is kept in between is nothing. */
export const writeState = (consent: Consent, secrets: Pick<Secrets, 'hmac'>): string => {
  const content = Buffer.from(
    JSON.stringify({ ...consent, once: randomBytes(12).toString('base64url') }),
  ).toString('base64url')
  return `${content}.${secrets.hmac('mail-consent', content).toString('base64url')}`
}

/** @returns null where it is none of ours */
export const readState = (state: string, secrets: Pick<Secrets, 'hmac'>): Consent | null => {
  const [content = '', signature = ''] = state.split('.')
  const expected = secrets.hmac('mail-consent', content)
  const given = Buffer.from(signature, 'base64url')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  return JSON.parse(Buffer.from(content, 'base64url').toString()) as Consent
}

/** PKCE (RFC 7636): the verifier never leaves the server before the code comes back, and follows from the state. */
export const verifierOf = (state: string, secrets: Pick<Secrets, 'hmac'>): string =>
  secrets.hmac('mail-consent-verifier', state).toString('base64url')

export const challengeOf = (verifier: string): string =>
  createHash('sha256').update(verifier).digest('base64url')
