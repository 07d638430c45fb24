import { spawnSync } from 'node:child_process'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { testServer } from '../../apps/server/src/channels/email/inlet/imap/test-server.ts'
import { deleteMailbox } from '../../apps/server/src/channels/email/inlet/mailboxes/delete-mailbox.ts'
import { createMailboxReaders } from '../../apps/server/src/channels/email/inlet/mailboxes/mailbox-readers.ts'
import { mailOf } from '../../apps/server/src/channels/email/inlet/testing.ts'
import { system } from '../../apps/server/src/platform/events/act.ts'
import { write } from '../../apps/server/src/platform/platform.ts'
import { mailboxOnServer } from '../support/mailbox-on-server.ts'

const there = spawnSync('dovecot', ['--version']).status === 0
if (!there)
  console.warn('dovecot is not installed (Debian: dovecot-imapd), so reading mailboxes is not tried.')

const skipped = there ? '' : ' (skipped: Dovecot is not installed)'

describe.skipIf(!there)(`a mailbox on a real IMAP server${skipped}`, () => {
  test('is read from now on, within a second, and nothing in it is touched', async () => {
    const { dovecot, readers, connected, kept, room, platform } = await mailboxOnServer()
    readers.start()
    await connected()
    await dovecot.deliver(mailOf({ id: 'new@customer.example', subject: 'New', to: 'somebody@else.example' }))
    await vi.waitFor(async () => expect(await kept()).toEqual(['New']), { timeout: 1000, interval: 20 })
    await room.worker.drain()
    const ticket = await platform.db.selectFrom('ticket').selectAll().executeTakeFirstOrThrow()
    expect(ticket).toMatchObject({ subject: 'New', department_id: room.departments.sales })
    const client = await dovecot.client()
    await client.mailboxOpen('INBOX', { readOnly: true })
    const flags = (await client.fetchAll('1:*', { flags: true })).map(mail => [...(mail.flags ?? [])])
    expect(flags.flat()).not.toContain('\\Seen')
    expect(flags).toHaveLength(2)
  })

  test('is read on from where it stood after a stop, also what somebody has looked at meanwhile', async () => {
    const { dovecot, readers, connected, kept, platform } = await mailboxOnServer()
    readers.start()
    await connected()
    await readers.stop()
    await dovecot.deliver(mailOf({ subject: 'While away' }))
    const client = await dovecot.client()
    await client.mailboxOpen('INBOX')
    await client.messageFlagsAdd('1:*', ['\\Seen'])
    const again = createMailboxReaders(platform)
    onTestFinished(again.stop)
    again.start()
    await vi.waitFor(async () => expect(await kept()).toEqual(['While away']), 5000)
  })

  test('that its server has numbered anew loses nothing and doubles nothing', async () => {
    const { dovecot, readers, connected, kept, folder, platform } = await mailboxOnServer()
    readers.start()
    await connected()
    await dovecot.deliver(mailOf({ subject: 'Known' }))
    await vi.waitFor(async () => expect(await kept()).toEqual(['Known']), 5000)
    await readers.stop()
    const before = (await folder())?.uidValidity
    await dovecot.renumber()
    await dovecot.deliver(mailOf({ subject: 'After' }))
    const again = createMailboxReaders(platform)
    onTestFinished(again.stop)
    again.start()
    await vi.waitFor(async () => expect(await kept()).toEqual(['Known', 'After']), 5000)
    await vi.waitFor(async () => expect((await folder())?.uidValidity).not.toBe(before), 5000)
    await dovecot.deliver(mailOf({ subject: 'Later' }))
    await vi.waitFor(async () => expect(await kept()).toEqual(['Known', 'After', 'Later']), 5000)
  })

  test('that cannot be signed in to says why, and is read as soon as its password is right', async () => {
    const { readers, change, health, server, connected, row } = await mailboxOnServer()
    await change({ password: 'wrong' })
    readers.start()
    await vi.waitFor(async () => {
      const { state, problem } = await health()
      expect(state).toBe('failing')
      expect(problem).toMatch(/[Aa]uthentication failed/)
    }, 10_000)
    expect((await row()).password_sealed).not.toContain('wrong')
    await change({ password: server.password })
    readers.look()
    await connected()
    await change({ active: false })
    readers.look()
    expect((await health()).state).toBe('off')
  })

  test('can be tried before it is saved', async () => {
    const { server } = await mailboxOnServer()
    expect(await testServer(server)).toMatchObject({ ok: true })
    expect(await testServer({ ...server, folders: ['Nowhere'] })).toMatchObject({ ok: false })
    const wrong = await testServer({ ...server, password: 'wrong' })
    expect(wrong.ok).toBe(false)
    expect(wrong.answer).toMatch(/[Aa]uthentication failed/)
  })

  test('that is deleted is read no more; what came in by it stays', async () => {
    const { dovecot, readers, connected, kept, platform, id, room } = await mailboxOnServer()
    readers.start()
    await connected()
    await dovecot.deliver(mailOf({ subject: 'Kept' }))
    await vi.waitFor(async () => expect(await kept()).toEqual(['Kept']), 5000)
    await write(platform, system, act => deleteMailbox(act, id))
    readers.look()
    await room.worker.drain()
    const { rows } = await platform.pool.query('select state from intake')
    expect(rows).toEqual([{ state: 'done' }])
    const events = await platform.db
      .selectFrom('event')
      .select('name')
      .where('name', 'like', 'mailbox.%')
      .orderBy('id')
      .execute()
    expect(events.map(event => event.name)).toEqual(['mailbox.created', 'mailbox.deleted'])
  })
})
