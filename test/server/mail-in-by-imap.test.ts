import { spawnSync } from 'node:child_process'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createMailboxReaders } from '../../apps/server/src/channels/email/inlet/imap/mailbox-readers.ts'
import { testServer } from '../../apps/server/src/channels/email/inlet/imap/test-server.ts'
import { changeMailbox } from '../../apps/server/src/channels/email/inlet/mailboxes/change-mailbox.ts'
import { createMailbox } from '../../apps/server/src/channels/email/inlet/mailboxes/create-mailbox.ts'
import { deleteMailbox } from '../../apps/server/src/channels/email/inlet/mailboxes/delete-mailbox.ts'
import { mailOf, mailRoom } from '../../apps/server/src/channels/email/inlet/testing.ts'
import { systemClock } from '../../apps/server/src/platform/clock.ts'
import { system } from '../../apps/server/src/platform/events/act.ts'
import { write } from '../../apps/server/src/platform/platform.ts'
import { testPlatform } from '../../apps/server/src/platform/testing/test-platform.ts'
import { startDovecot } from '../support/dovecot.ts'

const there = spawnSync('dovecot', ['--version']).status === 0
if (!there)
  console.warn('dovecot is not installed (Debian: dovecot-imapd), so reading mailboxes is not tried.')

/** A mailbox on a real server, with one old mail in it, that Stoa knows of but does not read yet. */
const company = async () => {
  // The mail server's clock is the machine's, so ours has to be too.
  const platform = { ...(await testPlatform()), clock: systemClock }
  const dovecot = await startDovecot()
  onTestFinished(dovecot.stop)
  await dovecot.deliver(mailOf({ id: 'old@customer.example', subject: 'Old' }))
  // Servers note whole seconds: what arrived in this very second may count as new.
  await new Promise(resolve => setTimeout(resolve, 1100))
  const room = await mailRoom(platform)
  const { host, port, username, password } = dovecot
  const server = { host, port, security: 'none' as const, username, password, folder: 'INBOX' }
  const given = { ...server, name: 'Support', departmentId: room.departments.sales, active: true }
  const { id } = await write(platform, system, act => createMailbox(act, given, platform.secrets))
  const readers = createMailboxReaders(platform)
  onTestFinished(readers.stop)
  const row = () =>
    platform.db.selectFrom('mailbox').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return {
    platform,
    dovecot,
    room,
    id,
    readers,
    server,
    row,
    kept: async () =>
      (await platform.db.selectFrom('intake').select('raw').orderBy('id').execute()).map(
        ({ raw }) => /Subject: (.*)/.exec(`${raw}`)?.[1],
      ),
    connected: () =>
      vi.waitFor(async () => {
        expect(readers.health.of({ id, active: true }).state).toBe('connected')
        expect((await row()).uid_validity).not.toBeNull()
      }, 5000),
    change: (fields: Partial<typeof given>) =>
      write(platform, system, act => changeMailbox(act, { id, ...fields }, platform.secrets)),
  }
}

const skipped = there ? '' : ' (skipped: Dovecot is not installed)'

describe.skipIf(!there)(`a mailbox on a real IMAP server${skipped}`, () => {
  test('is read from now on, within a second, and nothing in it is touched', async () => {
    const { dovecot, readers, connected, kept, room, platform } = await company()
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
    const { dovecot, readers, connected, kept, platform } = await company()
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
    const { dovecot, readers, connected, kept, row, platform } = await company()
    readers.start()
    await connected()
    await dovecot.deliver(mailOf({ subject: 'Known' }))
    await vi.waitFor(async () => expect(await kept()).toEqual(['Known']), 5000)
    await readers.stop()
    const before = (await row()).uid_validity
    await dovecot.renumber()
    await dovecot.deliver(mailOf({ subject: 'After' }))
    const again = createMailboxReaders(platform)
    onTestFinished(again.stop)
    again.start()
    await vi.waitFor(async () => expect(await kept()).toEqual(['Known', 'After']), 5000)
    await vi.waitFor(async () => expect((await row()).uid_validity).not.toBe(before), 5000)
    await dovecot.deliver(mailOf({ subject: 'Later' }))
    await vi.waitFor(async () => expect(await kept()).toEqual(['Known', 'After', 'Later']), 5000)
  })

  test('that cannot be signed in to says why, and is read as soon as its password is right', async () => {
    const { readers, change, id, server, connected, row } = await company()
    await change({ password: 'wrong' })
    readers.start()
    await vi.waitFor(() => {
      const health = readers.health.of({ id, active: true })
      expect(health.state).toBe('failing')
      expect(health.problem).toMatch(/[Aa]uthentication failed/)
    }, 10_000)
    expect((await row()).password_sealed).not.toContain('wrong')
    await change({ password: server.password })
    readers.look()
    await connected()
    await change({ active: false })
    readers.look()
    await vi.waitFor(() => expect(readers.health.of({ id, active: false }).state).toBe('off'))
  })

  test('can be tried before it is saved', async () => {
    const { server } = await company()
    expect(await testServer(server)).toMatchObject({ ok: true })
    expect(await testServer({ ...server, folder: 'Nowhere' })).toMatchObject({ ok: false })
    const wrong = await testServer({ ...server, password: 'wrong' })
    expect(wrong.ok).toBe(false)
    expect(wrong.answer).toMatch(/[Aa]uthentication failed/)
  })

  test('that is deleted is read no more; what came in by it stays', async () => {
    const { dovecot, readers, connected, kept, platform, id, room } = await company()
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
