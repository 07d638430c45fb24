import { type CallFunction, createCall } from '@stoa/client/call'
import { owner } from './stoa-process.ts'

/** The API as the owner, by a session like a browser's. */
export const signedIn = async (origin: string): Promise<CallFunction> => {
  const response = await fetch(`${origin}/api/sessions/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify(owner),
  })
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0]
  if (!response.ok || !cookie) throw new Error(`Signing in answered ${response.status}`)
  return createCall({ origin, headers: { cookie, origin } })
}
