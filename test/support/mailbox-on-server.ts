import type { Mailbox } from '@stoa/contract/mail'
import { expect, onTestFinished, vi } from 'vitest'
import { changeMailbox } from '../../apps/server/src/channels/email/inlet/mailboxes/change-mailbox.ts'
import { createMailbox } from '../../apps/server/src/channels/email/inlet/mailboxes/create-mailbox.ts'
import { foldersOf } from '../../apps/server/src/channels/email/inlet/mailboxes/folders.ts'
import { createMailboxReaders } from '../../apps/server/src/channels/email/inlet/mailboxes/mailbox-readers.ts'
import type { Pace } from '../../apps/server/src/channels/email/inlet/mailboxes/pace.ts'
import { presentMailbox } from '../../apps/server/src/channels/email/inlet/mailboxes/present-mailbox.ts'
import { findMailbox } from '../../apps/server/src/channels/email/inlet/mailboxes/store.ts'
import { mailOf, mailRoom } from '../../apps/server/src/channels/email/inlet/testing.ts'
import { createMailTokens } from '../../apps/server/src/channels/email/oauth/tokens.ts'
import { systemClock } from '../../apps/server/src/platform/clock.ts'
import { system } from '../../apps/server/src/platform/events/act.ts'
import { write } from '../../apps/server/src/platform/platform.ts'
import { testPlatform } from '../../apps/server/src/platform/testing/test-platform.ts'
import { startDovecot } from './dovecot.ts'
import type { openOAuthProvider } from './oauth-provider.ts'

type OAuthStandIn = Awaited<ReturnType<typeof openOAuthProvider>>

const fail = (): never => {
  throw new Error('the mailbox is gone')
}

/** A mailbox on a real server, with one old mail in it, that Stoa knows of but does not read yet. */
export const mailboxOnServer = async (pace?: Pace, provider?: OAuthStandIn) => {
  // The mail server's clock is the machine's, so ours has to be too.
  const platform = { ...(await testPlatform()), clock: systemClock }
  const dovecot = await startDovecot(provider && { introspectionUrl: provider.introspectionUrl })
  onTestFinished(dovecot.stop)
  await dovecot.deliver(mailOf({ id: 'old@customer.example', subject: 'Old' }))
  // Servers note whole seconds: what arrived in this very second may count as new.
  await new Promise(resolve => setTimeout(resolve, 1100))
  const room = await mailRoom(platform)
  const { host, port, username, password } = dovecot
  const server = { host, port, security: 'none' as const, username, password, folders: ['INBOX'] }
  const usual: Pick<Mailbox, 'kind' | 'deleteAfterDays' | 'warnAfterMinutes' | 'authserv' | 'signIn'> = {
    kind: 'imap',
    deleteAfterDays: null,
    warnAfterMinutes: 15,
    authserv: null,
    signIn: 'password',
  }
  const given = {
    ...server,
    name: 'Support',
    departmentId: room.departments.sales,
    active: true,
    ...usual,
  }
  const { id } = await write(platform, system, act => createMailbox(act, given, platform.secrets))
  const readers = createMailboxReaders(platform, pace, createMailTokens(platform, provider?.providers))
  onTestFinished(readers.stop)
  const row = async () => (await findMailbox(platform.db, id)) ?? fail()
  const shown = async () => presentMailbox(platform, await row())
  const health = async () => (await shown()).health
  const folder = async (path = 'INBOX') =>
    (await foldersOf(platform.db, [id])).get(id)?.find(each => each.path === path)
  return {
    platform,
    dovecot,
    room,
    id,
    readers,
    server,
    row,
    shown,
    health,
    folder,
    kept: async () =>
      (await platform.db.selectFrom('intake').select('raw').orderBy('id').execute()).map(
        ({ raw }) => /Subject: (.*)/.exec(`${raw}`)?.[1],
      ),
    connected: () =>
      vi.waitFor(async () => {
        expect(await health()).toMatchObject({ state: 'connected' })
        expect((await folder())?.uidValidity).toBeGreaterThan(0)
      }, 5000),
    change: (fields: Partial<typeof given>) =>
      write(platform, system, act => changeMailbox(act, { id, ...fields }, platform.secrets)),
  }
}
