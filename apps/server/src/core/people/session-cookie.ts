// Adds setCookie and clearCookie to Fastify's types.
import type {} from '@fastify/cookie'
import type { FastifyReply } from 'fastify'
import type { Platform } from '../../platform/platform.ts'

const cookieName = 'stoa_session'

const attributes = (config: Platform['config']) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: config.publicUrl.startsWith('https:') }) as const

// The server decides when a session ends; the cookie lasts as long as browsers keep one at all.
const maxAge = 400 * 24 * 60 * 60

export const setSessionCookie = ({ config }: Pick<Platform, 'config'>, reply: FastifyReply, token: string) =>
  reply.setCookie(cookieName, token, { ...attributes(config), maxAge })

export const clearSessionCookie = ({ config }: Pick<Platform, 'config'>, reply: FastifyReply) =>
  reply.clearCookie(cookieName, attributes(config))

/** The session token in a Cookie header, if there is one. Ours needs no decoding: it is base64url. */
export const readSessionCookie = (header: string | undefined): string | undefined =>
  header
    ?.split(';')
    .map(pair => pair.trim())
    .find(pair => pair.startsWith(`${cookieName}=`))
    ?.slice(cookieName.length + 1)
