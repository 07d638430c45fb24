import { existsSync } from 'node:fs'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { createMailboxReaders } from '../../apps/server/src/channels/email/inlet/mailboxes/mailbox-readers.ts'
import { testPop3 } from '../../apps/server/src/channels/email/inlet/pop3/test-pop3.ts'
import { mailOf } from '../../apps/server/src/channels/email/inlet/testing.ts'
import { mailboxOnServer } from '../support/mailbox-on-server.ts'

const there = existsSync('/usr/lib/dovecot/pop3')
if (!there)
  console.warn('Dovecot’s POP3 server is not installed (Debian: dovecot-pop3d), so POP3 is not tried.')
const skipped = there ? '' : ' (skipped: Dovecot’s POP3 server is not installed)'

const soon = { timeout: 10_000, interval: 50 }
const pace = { slow: 300, others: 300 }

/** The mailbox, read by POP3. */
const byPop3 = async (deleteAfterDays: number | null) => {
  const box = await mailboxOnServer(pace)
  await box.change({ kind: 'pop3', port: box.dovecot.pop3Port, deleteAfterDays })
  box.readers.start()
  await vi.waitFor(async () => expect((await box.folder())?.uidValidity).toBe(1), soon)
  const left = async () => {
    const client = await box.dovecot.client()
    await client.mailboxOpen('INBOX')
    return client.mailbox ? client.mailbox.exists : -1
  }
  return { ...box, left }
}

describe.skipIf(!there)(`a mailbox on a real POP3 server${skipped}`, () => {
  test('is read from now on, whatever the bytes, and stays as it is where nothing is to be deleted', async () => {
    const { dovecot, kept, left, platform } = await byPop3(null)
    const odd = Buffer.concat([
      mailOf({ subject: 'Dots', text: '.\r\n..\r\n.end' }),
      Buffer.from([0xe9, 0x80, 0x0d, 0x0a]),
    ])
    await dovecot.deliver(odd)
    await vi.waitFor(async () => expect(await kept()).toEqual(['Dots']), soon)
    const { raw } = await platform.db.selectFrom('intake').select('raw').executeTakeFirstOrThrow()
    expect(raw.equals(odd)).toBe(true)
    expect(await left()).toBe(2)
  })

  test('mails are deleted there once they are here; what was there before is never touched', async () => {
    const { dovecot, kept, left } = await byPop3(0)
    await dovecot.deliver(mailOf({ subject: 'New' }))
    await vi.waitFor(async () => expect(await kept()).toEqual(['New']), soon)
    await vi.waitFor(async () => expect(await left()).toBe(1), soon)
  })

  test('a stop in between loses nothing and doubles nothing', async () => {
    const { dovecot, kept, readers, platform } = await byPop3(null)
    await dovecot.deliver(mailOf({ subject: 'One' }))
    await vi.waitFor(async () => expect(await kept()).toEqual(['One']), soon)
    await readers.stop()
    await dovecot.deliver(mailOf({ subject: 'Two' }))
    const again = createMailboxReaders(platform, pace)
    onTestFinished(again.stop)
    again.start()
    await vi.waitFor(async () => expect(await kept()).toEqual(['One', 'Two']), soon)
  })

  test('can be tried before it is saved', async () => {
    const { dovecot, server } = await mailboxOnServer()
    const given = { ...server, port: dovecot.pop3Port }
    expect(await testPop3(given)).toMatchObject({ ok: true })
    const wrong = await testPop3({ ...given, password: 'wrong' })
    expect(wrong).toMatchObject({ ok: false })
    expect(wrong.answer).toMatch(/[Aa]uthentication failed/)
  })
})
