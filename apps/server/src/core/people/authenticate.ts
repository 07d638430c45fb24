import type { FastifyRequest } from 'fastify'
import { refuse } from '../../platform/http/refusal.ts'
import type { Platform } from '../../platform/platform.ts'
import type { Caller } from './caller.ts'
import { findKeyCaller } from './find-key-caller.ts'
import { findSessionCaller } from './find-session-caller.ts'
import { comesFromHere, type Provenance } from './rules/origin.ts'
import { readSessionCookie } from './session-cookie.ts'

/**
 * What a request shows of who makes it. For the upgrade to a WebSocket, whose method is GET, say
 * `method: 'UPGRADE'`, so that its origin is looked at too.
 */
export type Credentials = Provenance & { cookie: string | undefined; authorization: string | undefined }

/** Who calls, or null. A wrong key never falls back to the cookie beside it. @throws wrong_origin */
export const authenticateHeaders =
  (platform: Platform) =>
  async (credentials: Credentials): Promise<Caller | null> => {
    const { authorization, cookie } = credentials
    if (authorization !== undefined) {
      const key = /^Bearer +(\S+)$/i.exec(authorization)?.[1]
      return key === undefined ? null : findKeyCaller(platform, key)
    }
    const token = readSessionCookie(cookie)
    if (!token) return null
    if (!comesFromHere(credentials, platform.config.publicUrl)) return refuse('wrong_origin')
    return findSessionCaller(platform, token)
  }

/** The same for a request of the HTTP server. */
export const authenticate = (platform: Platform) => {
  const fromHeaders = authenticateHeaders(platform)
  return ({ method, host, headers }: FastifyRequest): Promise<Caller | null> =>
    fromHeaders({
      method,
      host,
      origin: headers.origin,
      cookie: headers.cookie,
      authorization: headers.authorization,
    })
}
