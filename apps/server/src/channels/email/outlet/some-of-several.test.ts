import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { marksOf } from '../../../core/contacts/store-marks.ts'
import { write } from '../../../platform/platform.ts'
import { recordBounce, requireHere, sendAgain, withdraw } from '../../delivery/commands.ts'
import { mailingCompany } from './testing.ts'

const nour = 'nour@nour.example'
const bank = 'gone@bank.example'
const greylisted = { recipient: '451 4.7.1 Greylisted, come back later', only: bank }
const unknown = { recipient: '550 5.1.1 No such user here', only: bank }

/** A reply to two, of whom the mail host has its own mind about the second. */
const toTwo = async () => {
  const company = await mailingCompany()
  const { platform, ada, host, sender } = company
  await company.addsAccount()
  const ticket = await company.nourWrites('My card', { text: 'Declined.' })
  const reply = await company.adaReplies(ticket, { text: 'Try again.', cc: [bank] })
  return {
    ...company,
    ...{ ticket, reply },
    delivery: () => company.deliveryOf(reply),
    fares: async () =>
      (await company.deliveryOf(reply))?.recipients.map(({ address, state }) => [address, state]),
    told: async () => (await company.deliveryEvents(ticket)).map(({ name }) => name),
    received: () => host.received.map(({ to }) => to),
    later: async (duration: Temporal.DurationLike) => {
      platform.clock.pass(duration)
      await sender.drain()
    },
    again: async (...to: string[]) => {
      await write(platform, ada, act => sendAgain(act, reply, to))
      await sender.drain()
    },
    comesBack: (from: readonly string[]) =>
      write(platform, ada, act =>
        recordBounce(act, { messageId: reply }, '550 Later refused', () => ({
          sentTo: [nour, bank],
          from: from.map(address => ({ address, answer: '550 Later refused' })),
        })),
      ),
  }
}

test('one of several who is refused for now is tried again alone, with the same bytes, and it is “sent” only then', async () => {
  const { platform, host, sender, delivery, fares, received, told, later } = await toTwo()
  host.will(greylisted, { recipient: greylisted.recipient })
  await sender.drain()
  const next = platform.clock.now().add({ minutes: 1 }).toString()
  expect(await delivery()).toMatchObject({
    ...{ state: 'queued', attempts: 1, answer: greylisted.recipient, nextAttemptAt: next },
    recipients: [
      { address: nour, state: 'sent' },
      { address: bank, state: 'queued', answer: greylisted.recipient },
    ],
  })
  await later({ minutes: 1 })
  expect(await delivery()).toMatchObject({ state: 'queued', attempts: 2 })
  expect(await told()).toEqual([])
  await later({ minutes: 5 })
  expect(received()).toEqual([[nour], [bank]])
  expect(host.received[1]?.raw.equals(host.received[0]?.raw ?? Buffer.of())).toBe(true)
  expect(await delivery()).toMatchObject({ state: 'sent', attempts: 3, nextAttemptAt: null })
  expect(await fares()).toEqual([
    [nour, 'sent'],
    [bank, 'sent'],
  ])
  expect(await told()).toEqual(['delivery.sent'])
})

test('one who is never taken is given up after as many attempts as a whole mail, and told', async () => {
  const { host, sender, ada, platform, reply, delivery, fares, received, told, later, again } = await toTwo()
  host.will(greylisted)
  await sender.drain()
  for (let attempt = 2; attempt <= 13; attempt++) {
    host.will({ recipient: greylisted.recipient })
    await later({ hours: 12 })
  }
  expect(await delivery()).toMatchObject({ state: 'failed', attempts: 13, answer: greylisted.recipient })
  expect(await fares()).toEqual([
    [nour, 'sent'],
    [bank, 'failed'],
  ])
  expect(await told()).toEqual(['delivery.failed'])
  await expect(write(platform, ada, act => requireHere(act, reply))).rejects.toMatchObject({
    code: 'leaves_already',
  })
  await again()
  expect(received()).toEqual([[nour], [bank]])
})

test('a sender killed while one had the rest of the mail leaves “unknown”; who had it before does not get it again', async () => {
  const { platform, host, sender, delivery, received, later, again } = await toTwo()
  host.will(greylisted, 'hold after data')
  await sender.drain()
  platform.clock.pass({ minutes: 1 })
  const senderProcess = join(import.meta.dirname, '../../../../../../test/support/sender-process.ts')
  const env = {
    ...process.env,
    ...{ DATABASE_URL: platform.databaseUrl, STOA_DATA: platform.config.dataDir },
    SENDER_NOW: platform.clock.now().toString(),
  }
  const child = spawn(process.execPath, [senderProcess], { env, stdio: 'inherit' })
  const ended = once(child, 'exit')
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  await vi.waitFor(() => expect(host.received).toHaveLength(2), { timeout: 40_000 })
  child.kill('SIGKILL')
  await ended
  await later({ minutes: 11 })
  expect(await delivery()).toMatchObject({ state: 'unknown', answer: 'interrupted' })
  await again()
  expect(received()).toEqual([[nour], [bank], [bank]])
  expect(await delivery()).toMatchObject({ state: 'sent' })
}, 60_000)

test('one of several who is refused for good is told of, with the words, and alone gets it when it is sent again', async () => {
  const { host, sender, platform, ada, reply, delivery, fares, received, told, again } = await toTwo()
  host.will(unknown)
  await sender.drain()
  expect(await delivery()).toMatchObject({
    ...{ state: 'failed', attempts: 1, answer: unknown.recipient, nextAttemptAt: null },
    recipients: [
      { address: nour, state: 'sent' },
      { address: bank, state: 'failed', answer: unknown.recipient },
    ],
  })
  expect(await told()).toEqual(['delivery.failed'])

  await write(platform, ada, act => sendAgain(act, reply))
  await expect(write(platform, ada, act => withdraw(act, reply))).rejects.toMatchObject({
    code: 'leaves_already',
  })
  await sender.drain()
  expect(received()).toEqual([[nour], [bank]])
  expect(await fares()).toEqual([
    [nour, 'sent'],
    [bank, 'sent'],
  ])
  await expect(again()).rejects.toMatchObject({ code: 'not_failed' })
})

test('a contact in copy who is refused for good is marked', async () => {
  const { platform, host, sender, ticket, adaReplies, deliveryOf } = await toTwo()
  await sender.drain()
  const reply = await adaReplies(ticket, { text: 'Hello.', to: [bank], cc: [nour] })
  host.will({ recipient: '550 5.1.1 No such user here', only: nour })
  await sender.drain()
  expect(await marksOf(platform.db, [nour])).toMatchObject([{ words: '550 5.1.1 No such user here' }])
  expect(await deliveryOf(reply)).toMatchObject({ state: 'failed' })
})

test('a bounce of one of several sends it again to that one only, and the other stays as it was', async () => {
  const { sender, fares, received, delivery, comesBack, again } = await toTwo()
  await sender.drain()
  await comesBack([bank])
  expect(await delivery()).toMatchObject({ state: 'bounced', answer: '550 Later refused' })
  expect(await fares()).toEqual([
    [nour, 'sent'],
    [bank, 'bounced'],
  ])
  await again()
  expect(received()).toEqual([[nour, bank], [bank]])
  expect(await delivery()).toMatchObject({ state: 'sent' })

  await comesBack([nour])
  expect(await fares()).toEqual([
    [nour, 'bounced'],
    [bank, 'sent'],
  ])
})

test('what came back from nobody that is known goes to nobody twice, but for whom somebody names', async () => {
  const { sender, comesBack, again, received, fares } = await toTwo()
  await sender.drain()
  await comesBack([])
  await expect(again()).rejects.toMatchObject({ code: 'not_failed' })
  await expect(again('who@else.example')).rejects.toMatchObject({ code: 'not_failed' })
  expect(received()).toHaveLength(1)
  await again(bank.toUpperCase())
  expect(received()).toEqual([[nour, bank], [bank]])
  expect(await fares()).toEqual([
    [nour, 'sent'],
    [bank, 'sent'],
  ])
})

test('a bounce of one who has it is noted while another is still tried', async () => {
  const { host, sender, comesBack, fares, told, delivery, later, received } = await toTwo()
  host.will(greylisted)
  await sender.drain()
  await comesBack([nour])
  expect(await delivery()).toMatchObject({ state: 'queued' })
  expect(await told()).toEqual(['delivery.failed'])
  await later({ minutes: 1 })
  expect(received()).toEqual([[nour], [bank]])
  expect(await delivery()).toMatchObject({ state: 'bounced', answer: '550 Later refused' })
  expect(await fares()).toEqual([
    [nour, 'bounced'],
    [bank, 'sent'],
  ])
})
