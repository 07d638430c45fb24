import type { Me } from '@stoa/contract/people'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Platform } from '../../../platform/platform.ts'
import type { Device, OpenedSession } from '../commands/open-session.ts'
import { getMe } from '../queries/get-me.ts'
import { setSessionCookie } from '../session-cookie.ts'

/** What a session remembers of the request that opened it. */
export const deviceOf = (request: FastifyRequest): Device => ({
  device: (request.headers['user-agent'] ?? '').slice(0, 300),
  address: request.ip,
})

/** Answers a request that opened a session: the browser gets the cookie, its script who it is now. */
export const signedIn = (
  platform: Platform,
  reply: FastifyReply,
  { token, caller }: OpenedSession,
): Promise<Me> => {
  setSessionCookie(platform, reply, token)
  return getMe(platform.db, caller)
}
