import { expect, test } from 'vitest'
import { write } from '../../../platform/platform.ts'
import { recordBounce, sendAgain, withdraw } from '../../delivery/commands.ts'
import { mailingCompany } from './testing.ts'

test('a reply for later leaves at its moment, and not before', async () => {
  const { addsAccount, nourWrites, adaReplies, sender, host, platform, deliveryOf } = await mailingCompany()
  await addsAccount()
  const ticket = await nourWrites('My card', { text: 'Declined.' })
  const sendAt = platform.clock.now().add({ hours: 2 })
  const reply = await adaReplies(ticket, { text: 'Good morning.', sendAt })
  await sender.drain()
  expect(host.received).toEqual([])
  expect(await deliveryOf(reply)).toMatchObject({ state: 'queued', nextAttemptAt: sendAt.toString() })

  platform.clock.pass({ hours: 2 })
  await sender.drain()
  expect(host.received).toHaveLength(1)
  expect(await deliveryOf(reply)).toMatchObject({ state: 'sent' })
})

test('a reply that was taken back does not leave, until its writer sends it after all', async () => {
  const { ada, addsAccount, nourWrites, adaReplies, sender, host, platform, deliveryOf, deliveryEvents } =
    await mailingCompany()
  await addsAccount()
  const ticket = await nourWrites('My card', { text: 'Declined.' })
  const sendAt = platform.clock.now().add({ seconds: 10 })
  const reply = await adaReplies(ticket, { text: 'To the wrong one.', sendAt })
  await write(platform, ada, act => withdraw(act, reply))
  platform.clock.pass({ minutes: 1 })
  await sender.drain()
  expect(host.received).toEqual([])
  expect(await deliveryOf(reply)).toMatchObject({ state: 'withdrawn' })
  expect(await deliveryEvents(ticket)).toEqual([{ name: 'delivery.withdrawn', data: { messageId: reply } }])

  await write(platform, ada, act => sendAgain(act, reply))
  await sender.drain()
  expect(host.received).toHaveLength(1)
  await expect(write(platform, ada, act => withdraw(act, reply))).rejects.toMatchObject({
    code: 'leaves_already',
  })
})

test('to whom a reply is written, its writer decides; the customer where nobody does', async () => {
  const { addsAccount, nourWrites, adaReplies, sender, host } = await mailingCompany()
  await addsAccount()
  const ticket = await nourWrites('My card', { text: 'Declined.' })
  await adaReplies(ticket, { text: 'Hello', to: ['omar@nour.example'], cc: ['nour@nour.example'] })
  await adaReplies(ticket, { text: 'Hello' })
  await sender.drain()
  // Both leave at once, each by a connection of its own.
  expect(new Set(host.received.map(({ to }) => to.join()))).toEqual(
    new Set(['omar@nour.example,nour@nour.example', 'nour@nour.example']),
  )
  expect(host.received).toHaveLength(2)
})

test('a mail that came back says why, and can be sent again', async () => {
  const { ada, addsAccount, nourWrites, adaReplies, sender, host, platform, deliveryOf, deliveryEvents } =
    await mailingCompany()
  await addsAccount()
  const ticket = await nourWrites('My card', { text: 'Declined.' })
  const reply = await adaReplies(ticket, { text: 'Hello' })
  await sender.drain()
  const bounces = (words: string) =>
    write(platform, ada, act => recordBounce(act, { messageId: reply }, words))
  await bounces('550 5.1.1 No such user')
  await bounces('a second notice')
  expect(await deliveryOf(reply)).toMatchObject({ state: 'bounced', answer: '550 5.1.1 No such user' })
  expect((await deliveryEvents(ticket)).map(({ name }) => name)).toEqual(['delivery.sent', 'delivery.failed'])

  await write(platform, ada, act => sendAgain(act, reply))
  await sender.drain()
  expect(host.received).toHaveLength(2)
  expect(await deliveryOf(reply)).toMatchObject({ state: 'sent' })
})
