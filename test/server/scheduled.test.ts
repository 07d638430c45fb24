import { messages } from '@stoa/contract/messages'
import { scheduled } from '@stoa/contract/scheduled'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import type { Browser } from '../../apps/server/src/core/settings/testing.ts'
import { openMailedCompany } from '../support/mailed-company.ts'

const withLater = async () => {
  const company = await openMailedCompany()
  const { ada, platform, settle } = company
  const params = { id: await company.receives({ id: '1@customer.example', subject: 'Where is it?' }) }
  const sendAt = platform.clock.now().add({ hours: 15 }).toString()
  const body = { html: '<p>Good morning.</p>', cc: ['omar@customer.example'], sendAt, undoSeconds: 10 }
  const { body: reply } = await ada.calls(tickets.reply, { params, body })
  await settle()
  const listOf = async (who: Browser) => (await who.calls(scheduled.mine, {})).body.items
  const reschedule = (to: string | null, id = reply.id) =>
    ada.calls(messages.reschedule, { params: { id }, body: { sendAt: to } })
  return { ...company, params, sendAt, reply, listOf, reschedule }
}

test('what leaves later stands in the list of who wrote it, with when, to whom and how it begins; of nobody else', async () => {
  const { ada, ben, params, sendAt, reply, listOf, platform, settle } = await withLater()
  expect(await listOf(ada)).toEqual([
    {
      kind: 'reply',
      at: sendAt,
      ticket: { id: params.id, code: expect.any(String), subject: 'Where is it?' },
      messageId: reply.id,
      to: ['nour@customer.example', 'omar@customer.example'],
      excerpt: 'Good morning.',
      can: { now: true, change: true },
    },
  ])
  expect(await listOf(ben.browser)).toEqual([])
  platform.clock.pass({ hours: 16 })
  await settle()
  expect(await listOf(ada)).toEqual([])
})

test('what waits only so that it can be undone is not in it', async () => {
  const { ada, params, listOf, settle } = await withLater()
  await ada.calls(tickets.reply, { params, body: { text: 'One thing more.', undoSeconds: 60 } })
  await settle()
  expect(await listOf(ada)).toHaveLength(1)
})

test('an answer cannot leave at a moment that has passed', async () => {
  const { ada, params, platform } = await withLater()
  const sendAt = platform.clock.now().subtract({ hours: 1 }).toString()
  const { body } = await ada.calls(tickets.reply, { params, body: { text: 'Too late.', sendAt } })
  expect(body.error).toBe('not_in_future')
  const { items } = (await ada.calls(tickets.messages, { params })).body
  expect(items.map(({ text }) => text)).not.toContain('Too late.')
})

test('it gets another moment, or leaves at once; the history tells who did it', async () => {
  const { ada, params, listOf, reschedule, platform, mails, settle } = await withLater()
  const sooner = platform.clock.now().add({ hours: 2 }).toString()
  expect((await reschedule(sooner)).body).toMatchObject({ delivery: { nextAttemptAt: sooner } })
  expect(await listOf(ada)).toMatchObject([{ at: sooner }])
  const past = platform.clock.now().subtract({ hours: 1 }).toString()
  expect((await reschedule(past)).body.error).toBe('not_in_future')

  await reschedule(null)
  await settle()
  expect(await mails()).toHaveLength(1)
  expect(await listOf(ada)).toEqual([])
  expect((await reschedule(sooner)).body.error).toBe('leaves_already')
  const { items } = (await ada.calls(tickets.timeline, { params })).body
  expect(items.filter(({ name }) => name === 'delivery.rescheduled')).toMatchObject([
    { actor: { name: 'Ada' }, data: { until: sooner } },
    { data: {} },
  ])
})

test('taken back it is a draft, and in the list no more', async () => {
  const { ada, params, reply, listOf } = await withLater()
  await ada.calls(messages.withdraw, { params: { id: reply.id } })
  expect(await listOf(ada)).toEqual([])
  expect((await ada.calls(tickets.draft, { params })).body).toMatchObject({ html: '<p>Good morning.</p>' })
})

test('a ticket that was postponed with an answer comes back to who answered it', async () => {
  const { ada, ben, receives, listOf, platform } = await withLater()
  const params = { id: await receives({ id: '2@customer.example', subject: 'Refund' }) }
  const postponeUntil = platform.clock.now().add({ hours: 1 }).toString()
  await ben.browser.calls(tickets.reply, { params, body: { text: 'We look for it.', postponeUntil } })
  expect(await listOf(ben.browser)).toMatchObject([
    { kind: 'ticket', at: postponeUntil, ticket: { subject: 'Refund' }, messageId: null },
  ])
  expect(await listOf(ada)).toMatchObject([{ kind: 'reply' }])
  await ben.browser.calls(tickets.reopen, { params })
  expect(await listOf(ben.browser)).toEqual([])
})
