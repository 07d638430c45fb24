import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { marksOf } from '../../../core/contacts/store-marks.ts'
import { write } from '../../../platform/platform.ts'
import { sendAgain } from '../../delivery/commands.ts'
import { createDeliverySender } from '../../delivery/sender.ts'
import { claimNext } from '../../delivery/store.ts'
import { deleteAccount } from './accounts/delete-account.ts'
import { emailChannel } from './channel.ts'
import { mailingCompany } from './testing.ts'

const answered = async (given?: { account: false }) => {
  const company = await mailingCompany()
  if (!given) await company.addsAccount()
  const ticket = await company.nourWrites('My card', { text: 'Declined.' })
  const reply = await company.adaReplies(ticket, { text: 'Try again.' })
  return { ...company, ticket, reply }
}

const senderProcess = join(import.meta.dirname, '../../../../../../test/support/sender-process.ts')

test('two senders at the same time send each reply once', async () => {
  const { platform, addsAccount, nourWrites, adaReplies, sender, host } = await mailingCompany()
  await addsAccount()
  const ticket = await nourWrites('My card', { text: 'Declined.' })
  for (let number = 1; number <= 12; number++) await adaReplies(ticket, { text: `Answer ${number}.` })
  const other = createDeliverySender(platform, [emailChannel(platform)])
  await Promise.all([sender.drain(), other.drain()])
  await other.stop()
  const texts = await Promise.all(host.received.map(async mail => (await mail.read()).text?.split('\n')[0]))
  expect(texts.toSorted()).toEqual(
    Array.from({ length: 12 }, (_, index) => `Answer ${index + 1}.`).toSorted(),
  )
})

test('a sender killed while the server had everything leaves “unknown”, and the mail never goes twice', async () => {
  const { platform, host, sender, reply, ticket, deliveryOf, deliveryEvents } = await answered()
  host.will('hold after data')
  const child = spawn(process.execPath, [senderProcess], {
    env: {
      ...process.env,
      DATABASE_URL: platform.databaseUrl,
      STOA_DATA: platform.config.dataDir,
      SENDER_NOW: platform.clock.now().toString(),
    },
    stdio: 'inherit',
  })
  const ended = once(child, 'exit')
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  await vi.waitFor(() => expect(host.received).toHaveLength(1), { timeout: 40_000 })
  child.kill('SIGKILL')
  await ended

  await sender.drain()
  expect(await deliveryOf(reply)).toMatchObject({ state: 'sending' })
  platform.clock.pass({ minutes: 11 })
  await sender.drain()
  platform.clock.pass({ hours: 24 })
  await sender.drain()

  expect(host.received).toHaveLength(1)
  expect(await deliveryOf(reply)).toMatchObject({ state: 'unknown', attempts: 1, answer: 'interrupted' })
  expect(await deliveryEvents(ticket)).toEqual([
    { name: 'delivery.failed', data: { messageId: reply, answer: 'interrupted' } },
  ])
}, 60_000)

test('a sender killed before it had put the mail together loses nothing', async () => {
  const { platform, host, sender, reply, deliveryOf } = await answered()
  await claimNext(platform.db, platform.clock, ['email'])
  platform.clock.pass({ minutes: 11 })
  await sender.drain()
  expect(host.received).toHaveLength(1)
  expect(await deliveryOf(reply)).toMatchObject({ state: 'sent' })
})

test('a line that breaks after the data leaves “unknown”; sending again sends the same bytes', async () => {
  const { platform, ada, host, sender, reply, deliveryOf } = await answered()
  host.will('drop after data')
  await sender.drain()
  platform.clock.pass({ hours: 100 })
  await sender.drain()
  expect(host.received).toHaveLength(1)
  expect(await deliveryOf(reply)).toMatchObject({ state: 'unknown', nextAttemptAt: null })

  await write(platform, ada, act => sendAgain(act, reply))
  await sender.drain()
  expect(await deliveryOf(reply)).toMatchObject({ state: 'sent', attempts: 1 })
  expect(host.received).toHaveLength(2)
  expect(host.received[1]?.raw.equals(host.received[0]?.raw ?? Buffer.of())).toBe(true)
})

test('a server that is busy is asked again after a pause', async () => {
  const { platform, host, sender, reply, deliveryOf, deliveryEvents, ticket } = await answered()
  host.will({ recipient: '450 4.2.1 Mailbox busy' }, { data: '451 4.3.0 Not now' })
  await sender.drain()
  expect(await deliveryOf(reply)).toEqual({
    state: 'queued',
    attempts: 1,
    answer: '450 4.2.1 Mailbox busy',
    nextAttemptAt: platform.clock.now().add({ minutes: 1 }).toString(),
    sentAt: null,
    recipients: [{ address: 'nour@nour.example', state: 'queued', answer: '450 4.2.1 Mailbox busy' }],
  })
  platform.clock.pass({ seconds: 59 })
  await sender.drain()
  expect(await deliveryOf(reply)).toMatchObject({ attempts: 1 })
  platform.clock.pass({ seconds: 1 })
  await sender.drain()
  expect(await deliveryOf(reply)).toMatchObject({ state: 'queued', attempts: 2, answer: '451 4.3.0 Not now' })
  expect(await deliveryEvents(ticket)).toEqual([])
  platform.clock.pass({ minutes: 5 })
  await sender.drain()
  expect(await deliveryOf(reply)).toMatchObject({ state: 'sent', attempts: 3, nextAttemptAt: null })
  expect(host.received).toHaveLength(1)
})

test('a server that nobody reaches is given up after three days, with the reason', async () => {
  const { platform, host, sender, reply, deliveryOf } = await answered()
  await host.close()
  for (let day = 0; day < 20; day++) {
    await sender.drain()
    platform.clock.pass({ hours: 12 })
  }
  expect(await deliveryOf(reply)).toMatchObject({
    state: 'failed',
    attempts: 13,
    answer: expect.stringContaining('ECONNREFUSED'),
  })
})

test('a refusal for good is told in the server’s words, and a person may try once more', async () => {
  const { platform, ada, host, sender, reply, ticket, deliveryOf, deliveryEvents } = await answered()
  host.will({ recipient: '550 5.1.1 No such user here' })
  await sender.drain()
  expect(await deliveryOf(reply)).toMatchObject({
    state: 'failed',
    attempts: 1,
    answer: '550 5.1.1 No such user here',
    nextAttemptAt: null,
  })
  expect(await deliveryEvents(ticket)).toEqual([
    { name: 'delivery.failed', data: { messageId: reply, answer: '550 5.1.1 No such user here' } },
  ])

  await write(platform, ada, act => sendAgain(act, reply))
  await expect(write(platform, ada, act => sendAgain(act, reply))).rejects.toThrow(
    expect.objectContaining({ code: 'not_failed' }),
  )
  await sender.drain()
  expect(await deliveryOf(reply)).toMatchObject({ state: 'sent' })
})

test('where only one recipient is refused, the others get it and the answer says who did not', async () => {
  const { addsAccount, nourWrites, adaReplies, sender, host, deliveryOf } = await mailingCompany()
  await addsAccount()
  const ticket = await nourWrites('My card', { text: 'Declined.' })
  const reply = await adaReplies(ticket, { text: 'Try again.', cc: ['gone@bank.example'] })
  host.will({ recipient: '550 5.1.1 No gone here', only: 'gone@bank.example' })
  await sender.drain()
  expect(host.received.map(mail => mail.to)).toEqual([['nour@nour.example']])
  expect((await deliveryOf(reply))?.answer).toContain('550 5.1.1 No gone here')
})

test('without an account a reply waits, and goes out by itself when one is added', async () => {
  const { platform, addsAccount, host, sender, reply, deliveryOf } = await answered({ account: false })
  await sender.drain()
  expect(await deliveryOf(reply)).toMatchObject({ state: 'queued', attempts: 0, answer: 'no_account' })
  platform.clock.pass({ hours: 24 * 30 })
  await sender.drain()
  expect(await deliveryOf(reply)).toMatchObject({ state: 'queued', attempts: 0 })

  await addsAccount()
  await sender.drain()
  expect(host.received).toHaveLength(1)
  expect(await deliveryOf(reply)).toMatchObject({ state: 'sent', attempts: 1 })
})

test('a reply that looks for an account while one is being added does not wait', async () => {
  const { platform, ada, addsAccount, host, sender } = await answered({ account: false })
  const { waiting, added } = { waiting: Promise.withResolvers<void>(), added: Promise.withResolvers<void>() }
  const adding = write(platform, ada, async act => {
    await addsAccount({}, host, act)
    added.resolve()
    await waiting.promise
  })
  await added.promise
  const sending = sender.drain()
  await vi.waitFor(async () => {
    const { rows } = await platform.pool.query(
      `select from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`,
    )
    expect(rows).toHaveLength(1)
  })
  waiting.resolve()
  await Promise.all([adding, sending])
  await sender.drain()
  expect(host.received).toHaveLength(1)
})

test('mail prepared for an account that was removed goes by another, prepared anew', async () => {
  const { platform, ada, addsAccount, host, sender, nourWrites, adaReplies, deliveryOf } =
    await mailingCompany()
  const { id } = await addsAccount()
  const reply = await adaReplies(await nourWrites('My card', { text: 'Declined.' }), { text: 'Try again.' })
  host.will({ data: '451 Not now' })
  await sender.drain()
  await write(platform, ada, act => deleteAccount(act, id))
  await addsAccount({ fromAddress: 'other@olive.example' })
  platform.clock.pass({ minutes: 1 })
  await sender.drain()
  expect(host.received.map(mail => mail.from)).toEqual(['other@olive.example'])
  expect(await deliveryOf(reply)).toMatchObject({ state: 'sent' })
})

test('a server that has enough of a kept line does not delay the next mail', async () => {
  const { host, sender, adaReplies, ticket } = await answered()
  await sender.drain()
  host.hangUp()
  await adaReplies(ticket, { text: 'One more thing.' })
  await sender.drain()
  expect(host.received).toHaveLength(2)
  host.will({ recipient: '421 4.4.2 This line is too old' })
  await adaReplies(ticket, { text: 'And another.' })
  await sender.drain()
  expect(host.received).toHaveLength(3)
})

test('a started sender takes what is queued when it is woken', async () => {
  const { host, sender, adaReplies, ticket } = await answered()
  sender.start()
  await vi.waitFor(() => expect(host.received).toHaveLength(1), { timeout: 15_000 })
  await adaReplies(ticket, { text: 'One more thing.' })
  // Sooner than it would look by itself, after five seconds.
  await vi.waitFor(() => expect(host.received).toHaveLength(2), { timeout: 4_500 })
})

test('an address that a server refuses for good is marked, one that it refuses for the mail is not', async () => {
  const { platform, host, sender, ticket, adaReplies } = await answered()
  const words = async () =>
    (await marksOf(platform.db, ['nour@nour.example', 'lin@nour.example'])).map(each => [
      each.email,
      each.words,
    ])
  host.will({ data: '554 5.7.1 Looks like spam' })
  await sender.drain()
  expect(await words()).toEqual([])
  await adaReplies(ticket, { text: 'Again.' })
  host.will({ recipient: '550 5.1.1 No such user here' })
  await sender.drain()
  expect(await words()).toEqual([['nour@nour.example', '550 5.1.1 No such user here']])
})
