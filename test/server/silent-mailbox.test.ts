import { mailboxes } from '@stoa/contract/mail'
import { expect, test } from 'vitest'
import { createHealthBook } from '../../apps/server/src/channels/email/inlet/mailboxes/health.ts'
import { warnOfSilentMailboxes } from '../../apps/server/src/channels/email/inlet/mailboxes/warn-of-silent-mailboxes.ts'
import { openMailedCompany } from '../support/mailed-company.ts'

/** Ada's company with a mailbox that was read well a moment ago. */
const watched = async () => {
  const company = await openMailedCompany()
  const { ada, platform } = company
  const server = { host: 'imap.example.com', port: 993, security: 'tls', username: 'help', password: 'x' }
  const { body } = await ada.calls(mailboxes.create, {
    body: { name: 'Help', ...server, warnAfterMinutes: 20 },
  })
  const book = createHealthBook(platform)
  await book.begin(body.id)
  await book.looked(body.id, 1)
  return {
    ...company,
    book,
    id: body.id,
    look: async () => {
      await warnOfSilentMailboxes(platform)
      await company.settle()
      await company.settle()
    },
    health: async () => (await ada.calls(mailboxes.list, {})).body.items[0]?.health,
    told: async () => (await company.mails()).map(({ to, subject }) => `${to?.[0]?.address}: ${subject}`),
  }
}

test('a mailbox that is not read for its minutes is said in the app and by mail, once, and taken back when it is well', async () => {
  const { platform, look, book, id, health, told, mails } = await watched()
  platform.clock.pass({ minutes: 19 })
  await look()
  expect(await told()).toEqual([])

  await book.note(id, 'failing', 'Invalid credentials (Failure)')
  platform.clock.pass({ minutes: 2 })
  await look()
  await look()
  const warned = ['Help is not read any more', 'Help is not read any more']
  expect((await told()).map(line => line.split(': ')[1])).toEqual(warned)
  expect((await told()).map(line => line.split(': ')[0]).toSorted()).toEqual([
    'ada@example.com',
    'eve@example.com',
  ])
  expect((await mails())[0]?.text).toContain('Invalid credentials (Failure)')
  expect(await health()).toMatchObject({ state: 'failing', warnedAt: platform.clock.now().toString() })

  platform.clock.pass({ minutes: 5 })
  await book.looked(id, 0)
  await look()
  expect((await told()).slice(2).map(line => line.split(': ')[1])).toEqual([
    'Help is read again',
    'Help is read again',
  ])
  expect(await health()).toMatchObject({ state: 'connected', warnedAt: null })
})

test('after a long stop of the server nobody is warned before the mailbox had time to be read', async () => {
  const { platform, look, book, id, told } = await watched()
  platform.clock.pass({ hours: 9 })
  await book.begin(id)
  await look()
  expect(await told()).toEqual([])
  platform.clock.pass({ minutes: 3 })
  await look()
  expect(await told()).toHaveLength(2)
})

test('a mailbox that is switched off is nobody’s worry', async () => {
  const { ada, platform, look, id, told, health } = await watched()
  await ada.calls(mailboxes.change, { params: { id }, body: { active: false } })
  platform.clock.pass({ hours: 9 })
  await look()
  expect(await told()).toEqual([])
  expect(await health()).toMatchObject({ state: 'off', warnedAt: null })
})

test('a warning that is over before it could leave is not sent', async () => {
  const { platform, look, book, id, told } = await watched()
  platform.clock.pass({ minutes: 30 })
  await warnOfSilentMailboxes(platform)
  await book.note(id, 'failing')
  platform.clock.pass({ seconds: 1 })
  await book.looked(id, 0)
  await look()
  expect((await told()).map(line => line.split(': ')[1])).toEqual([
    'Help is read again',
    'Help is read again',
  ])
})
