import { existsSync } from 'node:fs'
import { mailboxes, smtpAccounts } from '@stoa/contract/mail'
import { mailGrants, oauthClients } from '@stoa/contract/mail-oauth'
import { tickets } from '@stoa/contract/tickets'
import { expect, onTestFinished, test, vi } from 'vitest'
import { warnOfSilentMailboxes } from '../../apps/server/src/channels/email/inlet/mailboxes/warn-of-silent-mailboxes.ts'
import { mailOf } from '../../apps/server/src/channels/email/inlet/testing.ts'
import { setClient } from '../../apps/server/src/channels/email/oauth/change-clients.ts'
import {
  beginConsent,
  fetchConsented,
  keepConsented,
} from '../../apps/server/src/channels/email/oauth/consent.ts'
import { system } from '../../apps/server/src/platform/events/act.ts'
import { write } from '../../apps/server/src/platform/platform.ts'
import { openCompany } from '../support/company.ts'
import { startMailHost } from '../support/mail-host.ts'
import { mailboxOnServer } from '../support/mailbox-on-server.ts'
import { openOAuthProvider } from '../support/oauth-provider.ts'

const soon = { timeout: 10_000, interval: 50 }
const pace = { slow: 300, others: 300 }
const pop3 = existsSync('/usr/lib/dovecot/pop3')

/** The mailbox on a real server that takes tokens, which Stoa is to sign in to by one. */
const byToken = async (kind: 'imap' | 'pop3') => {
  const provider = await openOAuthProvider()
  const box = await mailboxOnServer(pace, provider)
  const { platform, dovecot } = box
  const { secrets } = platform
  const client = { clientId: provider.clientId, clientSecret: provider.clientSecret, tenant: null }
  await write(platform, system, act => setClient(act, { provider: 'google', ...client }, secrets))
  await box.change({
    kind,
    ...(kind === 'pop3' && { port: dovecot.pop3Port }),
    signIn: 'google',
    password: 'no password of this mailbox',
  })
  const connects = async () => {
    const needs = { ...platform, providers: provider.providers }
    const url = await beginConsent(needs, { provider: 'google', username: dovecot.username }, system)
    const back = await provider.allows(url)
    const returned = { state: back.get('state') ?? '', code: back.get('code') ?? '' }
    const consented = await fetchConsented(needs, returned, system)
    await write(platform, system, act => keepConsented(act, consented, secrets))
    box.readers.look()
  }
  return { ...box, provider, connects }
}

test.for(['imap', 'pop3'] as const)(
  'a mailbox is read with a token by %s, once somebody has connected it',
  async (kind, context) => {
    if (kind === 'pop3' && !pop3)
      context.skip('Dovecot’s POP3 server is not installed (Debian: dovecot-pop3d)')
    const { readers, health, connects, dovecot, kept, connected, shown } = await byToken(kind)
    readers.start()
    await vi.waitFor(async () => expect((await health()).problem).toMatch(/Nobody has connected/), soon)
    expect(await shown()).toMatchObject({ signIn: 'google', grant: null })
    await connects()
    await connected()
    await dovecot.deliver(mailOf({ subject: 'With a token' }))
    await vi.waitFor(async () => expect(await kept()).toEqual(['With a token']), soon)
    expect(await shown()).toMatchObject({ grant: { isRefused: false, problem: null } })
  },
)

test.skipIf(!pop3)(
  `a token that the POP3 server refuses is said in its words${pop3 ? '' : ' (skipped: Dovecot has no POP3)'}`,
  async () => {
    const { readers, health, connects, provider } = await byToken('pop3')
    await connects()
    provider.revoke()
    readers.start()
    await vi.waitFor(async () => expect((await health()).problem).toMatch(/Authentication failed/), soon)
  },
)

test('a permission that was taken back is said at the mailbox, administrators are warned, and connecting again mends it', async () => {
  const { readers, health, connects, provider, platform, dovecot, kept, connected, shown, change, id } =
    await byToken('imap')
  await change({ warnAfterMinutes: 1 })
  await connects()
  readers.start()
  await connected()
  provider.revoke()
  // The token ends, the server hangs up, and the provider gives no other one.
  await platform.db
    .updateTable('mail_grant')
    .set({ access_ends_at: Temporal.Now.instant().subtract({ minutes: 1 }) })
    .execute()
  await change({ deleteAfterDays: 7 })
  readers.look()
  await vi.waitFor(async () => expect((await health()).problem).toMatch(/Connect again: invalid_grant/), soon)
  expect((await shown()).grant).toMatchObject({ isRefused: true, problem: expect.stringMatching(/revoked/) })

  const later = { ...platform, clock: { now: () => Temporal.Now.instant().add({ minutes: 20 }) } }
  await warnOfSilentMailboxes(later)
  const warned = await platform.db
    .selectFrom('event')
    .select('data')
    .where('name', '=', 'mailbox.stopped')
    .execute()
  expect(warned.map(({ data }) => data)).toEqual([
    expect.objectContaining({ mailboxId: id, problem: expect.stringMatching(/invalid_grant/) }),
  ])

  await dovecot.deliver(mailOf({ subject: 'Meanwhile' }))
  await connects()
  await vi.waitFor(async () => expect(await kept()).toEqual(['Meanwhile']), soon)
})

/** The whole server, with a provider that knows it. */
const company = async () => {
  const provider = await openOAuthProvider()
  const opened = await openCompany('', provider.providers)
  const { ada } = opened
  await ada.calls(oauthClients.set, {
    body: { provider: 'google', clientId: provider.clientId, clientSecret: provider.clientSecret },
  })
  return { ...opened, provider }
}
const server = { host: '127.0.0.1', port: 2, security: 'none', username: 'help@olive.example' } as const

test('an administrator connects an outgoing account by the API, and what waited goes out with a token', async () => {
  const { ada, ben, platform, provider, modules, opens } = await company()
  const host = await startMailHost({ isGood: provider.isGood })
  onTestFinished(host.close)
  const body = { ...server, port: host.port, name: 'Help', password: '', fromAddress: server.username }
  const { body: made } = await ada.calls(smtpAccounts.create, { body: { ...body, signIn: 'google' } })
  expect(made).toMatchObject({ signIn: 'google', grant: null })
  const tried = () =>
    ada.calls(smtpAccounts.test, {
      body: { ...server, port: host.port, signIn: 'google', accountId: made.id },
    })
  expect((await tried()).body).toMatchObject({
    ok: false,
    answer: expect.stringMatching(/Nobody has connected/),
  })

  const { id: ticketId } = await opens('Parcel', null)
  const replies = (text: string) => ada.calls(tickets.reply, { params: { id: ticketId }, body: { text } })
  const settles = async () => {
    await modules.followers.settle()
    platform.clock.pass({ minutes: 5 })
    await modules.delivery.drain()
  }
  await replies('Your parcel is on its way.')
  await settles()
  expect(host.received).toEqual([])

  const { body: begun } = await ada.calls(mailGrants.begin, {
    body: { provider: 'google', username: server.username },
  })
  const back = await provider.allows(begun.url)
  const returned = { state: back.get('state') ?? '', code: back.get('code') ?? '' }
  expect((await ben.browser.calls(mailGrants.finish, { body: returned })).status).toBe(403)
  expect((await ada.calls(mailGrants.finish, { body: returned })).body).toEqual({
    provider: 'google',
    username: server.username,
  })
  expect((await tried()).body).toMatchObject({ ok: true })
  expect((await ada.calls(smtpAccounts.list, {})).body.items[0]?.grant).toMatchObject({ isRefused: false })
  expect(JSON.stringify((await ada.calls(oauthClients.list, {})).body)).not.toContain(provider.clientSecret)

  await settles()
  expect(host.received.map(({ to }) => to)).toEqual([['nour@example.net']])

  provider.revoke()
  host.hangUp()
  await replies('Once more')
  await settles()
  expect(host.received).toHaveLength(1)
  expect((await tried()).body).toMatchObject({ ok: false })
})

test('no mailbox may name another server as its provider’s, and nothing begins without client id and secret', async () => {
  const { ada } = await company()
  const elsewhere = {
    ...server,
    host: 'imap.evil.example',
    name: 'Help',
    password: '',
    signIn: 'google' as const,
  }
  expect((await ada.calls(mailboxes.create, { body: elsewhere })).body).toMatchObject({
    error: 'server_foreign',
  })
  const { body: mailbox } = await ada.calls(mailboxes.create, { body: { ...elsewhere, host: '127.0.0.1' } })
  const moved = await ada.calls(mailboxes.change, {
    params: { id: mailbox.id },
    body: { host: 'imap.evil.example' },
  })
  expect(moved.body).toMatchObject({ error: 'server_foreign' })
  const begin = await ada.calls(mailGrants.begin, {
    body: { provider: 'microsoft', username: 'a@b.example' },
  })
  expect(begin.body).toMatchObject({ error: 'oauth_client_missing' })
})
