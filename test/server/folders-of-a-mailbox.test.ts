import { spawnSync } from 'node:child_process'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createMailboxReaders } from '../../apps/server/src/channels/email/inlet/mailboxes/mailbox-readers.ts'
import { mailOf } from '../../apps/server/src/channels/email/inlet/testing.ts'
import { mailboxOnServer } from '../support/mailbox-on-server.ts'

const there = spawnSync('dovecot', ['--version']).status === 0
const skipped = there ? '' : ' (skipped: Dovecot is not installed)'

const soon = { timeout: 10_000, interval: 50 }
const pace = { slow: 500, others: 200 }

/** The mailbox, of which the folder Orders is read as well. */
const withOrders = async () => {
  const box = await mailboxOnServer(pace)
  const client = await box.dovecot.client()
  await client.mailboxCreate('Orders')
  await box.change({ folders: ['INBOX', 'Orders'] })
  const ready = () =>
    vi.waitFor(async () => expect((await box.folder('Orders'))?.uidValidity).toBeGreaterThan(0), soon)
  return { ...box, client, ready }
}

describe.skipIf(!there)(`several folders of one mailbox${skipped}`, () => {
  test('are all read, and a mail that is moved from one to the other comes once', async () => {
    const { readers, ready, dovecot, kept, client, folder } = await withOrders()
    readers.start()
    await ready()
    await dovecot.deliver(mailOf({ subject: 'In Orders' }), 'Orders')
    await dovecot.deliver(mailOf({ subject: 'In the inbox' }))
    await vi.waitFor(
      async () => expect((await kept()).toSorted()).toEqual(['In Orders', 'In the inbox']),
      soon,
    )

    await client.mailboxOpen('INBOX')
    const [uid] = (await client.search({ subject: 'In the inbox' }, { uid: true })) || []
    const before = (await folder('Orders'))?.lastUid
    await client.messageMove(String(uid), 'Orders', { uid: true })
    await vi.waitFor(async () => expect((await folder('Orders'))?.lastUid).not.toBe(before), soon)
    expect(await kept()).toHaveLength(2)
  })

  test('one that is renamed on the server is followed, and what came meanwhile is not lost', async () => {
    const { readers, ready, dovecot, kept, client, shown, platform } = await withOrders()
    readers.start()
    await ready()
    await readers.stop()
    await client.mailboxRename('Orders', 'Purchases')
    await dovecot.deliver(mailOf({ subject: 'After the renaming' }), 'Purchases')

    const again = createMailboxReaders(platform, pace)
    onTestFinished(again.stop)
    again.start()
    await vi.waitFor(async () => expect(await kept()).toEqual(['After the renaming']), soon)
    expect(await shown()).toMatchObject({ folders: ['INBOX', 'Purchases'], missingFolders: [] })
    const { rows } = await platform.pool.query("select data from event where name = 'mailbox.folder-renamed'")
    expect(rows).toMatchObject([{ data: { folder: { from: 'Orders', to: 'Purchases' } } }])
  })

  test('one that vanishes is said, the others are read on, and it is read again when it is back', async () => {
    const { readers, ready, dovecot, kept, client, shown } = await withOrders()
    readers.start()
    await ready()
    await client.mailboxDelete('Orders')
    await vi.waitFor(
      async () => expect((await shown()).missingFolders).toMatchObject([{ path: 'Orders' }]),
      soon,
    )
    await dovecot.deliver(mailOf({ subject: 'Still read' }))
    await vi.waitFor(async () => expect(await kept()).toEqual(['Still read']), soon)

    await client.mailboxCreate('Orders')
    await vi.waitFor(async () => expect((await shown()).missingFolders).toEqual([]), soon)
    await dovecot.deliver(mailOf({ subject: 'Back again' }), 'Orders')
    await vi.waitFor(async () => expect(await kept()).toEqual(['Still read', 'Back again']), soon)
  })
})
