import { invitations, sessions } from '@stoa/contract/people'
import type { Role } from '@stoa/contract/permissions'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { Platform } from '../../platform/platform.ts'
import { testPlatform } from '../../platform/testing/test-platform.ts'
import { adasCompany, type Browser, browserAt, ownersPassword, serveOffice } from '../settings/testing.ts'

/** A platform with Ada's company, its server, and Ada signed in at a browser. */
export const office = async () => {
  const platform = await testPlatform()
  await adasCompany(platform)
  const server = await serveOffice(platform)
  return { platform, server, ada: await signsIn(server, 'ada@example.com', ownersPassword) }
}

export const signsIn = async (server: FastifyInstance, email: string, password: string): Promise<Browser> => {
  const browser = browserAt(server)
  await browser.calls(sessions.signIn, { body: { email, password } })
  return browser
}

/** `name` accepts an invitation of the browser's person; the password is "<name> has a password". */
export const joins = async (
  server: FastifyInstance,
  inviter: Browser,
  name: string,
  role: Role = 'agent',
): Promise<{ id: number; browser: Browser }> => {
  const email = `${name.toLowerCase()}@example.com`
  const { body } = await inviter.calls(invitations.create, { body: { email, name, role } })
  const browser = browserAt(server)
  await browser.calls(invitations.accept, {
    params: { token: tokenIn(body.link) },
    body: { name, password: passwordOf(name), language: 'en' },
  })
  return { id: body.user.id, browser }
}

/** Opens all connections of the pool, so that requests made at once truly run at once. */
export const warmUp = async ({ db }: Platform) => {
  await Promise.all(Array.from({ length: 10 }, () => sql`select pg_sleep(0.1)`.execute(db)))
}

export const passwordOf = (name: string): string => `${name} has a password`

export const tokenIn = (link: string): string => link.split('/').at(-1) ?? ''
