import { expect, test } from 'vitest'
import { openOAuthProvider } from '../../../../../../test/support/oauth-provider.ts'
import { adasCompany } from '../../../core/settings/testing.ts'
import type { Actor } from '../../../platform/events/act.ts'
import { write } from '../../../platform/platform.ts'
import { testPlatform } from '../../../platform/testing/test-platform.ts'
import type { AccountInput } from '../outlet/accounts/account-input.ts'
import { changeAccount } from '../outlet/accounts/change-account.ts'
import { createAccount } from '../outlet/accounts/create-account.ts'
import { setClient } from './change-clients.ts'
import { beginConsent, fetchConsented, keepConsented } from './consent.ts'
import { findGrant } from './store.ts'
import { createMailTokens } from './tokens.ts'

const holder = { provider: 'google', username: 'support@olive.example' } as const

/** Ada's company with an outgoing account that signs in at a provider, which knows Stoa. */
const registered = async (manners: Parameters<typeof openOAuthProvider>[0] = {}) => {
  const platform = await testPlatform()
  const provider = await openOAuthProvider(manners)
  const ada = await adasCompany(platform)
  const { secrets, db } = platform
  const needs = { ...platform, providers: provider.providers }
  const setsClient = (clientSecret: string) =>
    write(platform, ada, act =>
      setClient(
        act,
        { provider: 'google', clientId: provider.clientId, clientSecret, tenant: null },
        secrets,
      ),
    )
  await setsClient(provider.clientSecret)
  const account: AccountInput = {
    ...{ name: 'Support', host: '127.0.0.1', port: 25, username: holder.username },
    security: 'none',
    signIn: 'google',
    ...{ password: '', fromName: 'Olive', fromAddress: holder.username },
    ...{ tagsReplies: false, departmentIds: null },
  }
  const { id } = await write(platform, ada, act => createAccount(act, account, secrets))
  const finishes = async (returned: URLSearchParams, caller: Actor = ada) => {
    const state = returned.get('state') ?? ''
    const consented = await fetchConsented(needs, { state, code: returned.get('code') ?? '' }, caller)
    await write(platform, ada, act => keepConsented(act, consented, secrets))
  }
  return {
    platform,
    provider,
    ada,
    setsClient,
    changesAccount: (given: { signIn: 'password' }) =>
      write(platform, ada, act => changeAccount(act, { id, ...given }, secrets)),
    finishes,
    begins: () => beginConsent(needs, holder, ada),
    connects: async () => finishes(await provider.allows(await beginConsent(needs, holder, ada))),
    tokens: createMailTokens(platform, provider.providers),
    grant: () => findGrant(db, holder),
    events: async () =>
      (
        await db.selectFrom('event').select(['name', 'data']).where('name', 'like', 'mail-grant.%').execute()
      ).map(({ name, data }) => ({ name, ...(data as object) })),
  }
}

test('somebody connects: what is asked is what the standard wants, and tokens are kept sealed', async () => {
  const { begins, connects, tokens, grant, provider, events } = await registered()
  const asked = new URL(await begins()).searchParams
  expect(Object.fromEntries(asked)).toMatchObject({
    client_id: provider.clientId,
    response_type: 'code',
    redirect_uri: 'https://help.example.com/settings/mail/connected',
    scope: 'https://mail.google.com/',
    code_challenge_method: 'S256',
    access_type: 'offline',
    login_hint: holder.username,
  })
  await expect(tokens.tokenFor(holder, '127.0.0.1')).rejects.toThrow('Nobody has connected')
  await connects()
  const access = await tokens.tokenFor({ ...holder, username: 'Support@Olive.example' }, '127.0.0.1')
  expect(provider.isGood(access)).toBe(true)
  const kept = JSON.stringify(await grant())
  expect(kept).not.toContain(access)
  expect(kept).not.toContain('1//')
  expect(await events()).toEqual([{ name: 'mail-grant.connected', ...holder }])
})

test('a token is shown to servers of its provider only', async () => {
  const { connects, tokens } = await registered()
  await connects()
  await expect(tokens.tokenFor(holder, 'imap.evil.example')).rejects.toThrow('no server of google')
})

test('an answer that somebody else asked for, that was changed, or that came too late, connects nothing', async () => {
  const { begins, finishes, provider, platform, grant } = await registered()
  const mine = await provider.allows(await begins())
  await expect(finishes(mine, { kind: 'user', id: 999 })).rejects.toMatchObject({ code: 'token_invalid' })
  const changed = new URLSearchParams({ code: 'x', state: `x${mine.get('state')}` })
  await expect(finishes(changed)).rejects.toMatchObject({ code: 'token_invalid' })
  platform.clock.pass({ minutes: 16 })
  await expect(finishes(mine)).rejects.toMatchObject({ code: 'token_invalid' })
  expect(await grant()).toBeUndefined()
})

test('a code counts once, and only with the verifier that was promised', async () => {
  const { begins, finishes, provider } = await registered()
  const returned = await provider.allows(await begins())
  await finishes(returned)
  await expect(finishes(returned)).rejects.toMatchObject({ code: 'consent_refused' })
  const other = await provider.allows(await begins())
  const swapped = new URLSearchParams({ code: other.get('code') ?? '', state: returned.get('state') ?? '' })
  await expect(finishes(swapped)).rejects.toMatchObject({ code: 'consent_refused' })
})

test('whoever leaves the box for mail empty on Google’s page is told, instead of a mailbox that cannot be read', async () => {
  const { connects } = await registered({ scope: 'openid' })
  await expect(connects()).rejects.toMatchObject({ code: 'consent_refused' })
})

test('a token is renewed before it ends, once, however many want one; rotated refresh tokens are followed', async () => {
  const { connects, tokens, provider, platform } = await registered({ rotates: true })
  await connects()
  const first = await tokens.tokenFor(holder, '127.0.0.1')
  platform.clock.pass({ seconds: 3560 })
  const other = createMailTokens(platform, provider.providers)
  const got = await Promise.all(
    [tokens, other, tokens, other].map(each => each.tokenFor(holder, '127.0.0.1')),
  )
  expect(new Set(got).size).toBe(1)
  expect(got).not.toContain(first)
  expect(provider.heard.map(form => form.get('grant_type'))).toEqual(['authorization_code', 'refresh_token'])
  platform.clock.pass({ hours: 1 })
  expect(provider.isGood(await tokens.tokenFor(holder, '127.0.0.1'))).toBe(true)
})

test('the chore renews early, waits out a provider that is down, and tries again', async () => {
  const { connects, tokens, provider, platform, grant, events } = await registered()
  await connects()
  const first = await tokens.tokenFor(holder, '127.0.0.1')
  platform.clock.pass({ minutes: 52 })
  provider.will('unavailable', 'no answer')
  await tokens.keepFresh()
  expect(await grant()).toMatchObject({ problem: 'The provider answered with status 503.', failures: 1 })
  // The old token lasts a while yet: nobody notices.
  expect(await tokens.tokenFor(holder, '127.0.0.1')).toBe(first)
  await tokens.keepFresh()
  expect(provider.heard).toHaveLength(2)
  platform.clock.pass({ seconds: 11 })
  await tokens.keepFresh()
  expect(await grant()).toMatchObject({ failures: 2, refused_at: null })
  platform.clock.pass({ seconds: 31 })
  await tokens.keepFresh()
  expect(await grant()).toMatchObject({ failures: 0, problem: null })
  expect(await tokens.tokenFor(holder, '127.0.0.1')).not.toBe(first)
  expect((await events()).map(({ name }) => name)).toEqual(['mail-grant.connected'])
})

test('a permission that was taken back is said once, asked for no more, and mended by connecting again', async () => {
  const { connects, tokens, provider, platform, grant, events } = await registered()
  await connects()
  provider.revoke()
  platform.clock.pass({ minutes: 52 })
  await tokens.keepFresh()
  platform.clock.pass({ hours: 2 })
  await tokens.keepFresh()
  await expect(tokens.tokenFor(holder, '127.0.0.1')).rejects.toThrow('Connect again: invalid_grant')
  expect(provider.heard).toHaveLength(2)
  const problem = 'invalid_grant: Token has been expired or revoked.'
  expect(await grant()).toMatchObject({ problem })
  expect((await events()).slice(1)).toEqual([{ name: 'mail-grant.refused', ...holder, problem }])
  await connects()
  expect(provider.isGood(await tokens.tokenFor(holder, '127.0.0.1'))).toBe(true)
  expect(await grant()).toMatchObject({ problem: null, refused_at: null })
})

test('a client secret that has ended ends no connection: another one is tried at once', async () => {
  const { connects, tokens, provider, platform, setsClient } = await registered()
  await connects()
  await setsClient('the wrong one')
  platform.clock.pass({ hours: 2 })
  await expect(tokens.tokenFor(holder, '127.0.0.1')).rejects.toThrow('invalid_client')
  await setsClient(provider.clientSecret)
  expect(provider.isGood(await tokens.tokenFor(holder, '127.0.0.1'))).toBe(true)
})

test('tokens of a user that nobody signs in as any more are forgotten', async () => {
  const { connects, tokens, changesAccount, grant } = await registered()
  await connects()
  await tokens.keepFresh()
  expect(await grant()).toBeDefined()
  await changesAccount({ signIn: 'password' })
  await tokens.keepFresh()
  expect(await grant()).toBeUndefined()
})
