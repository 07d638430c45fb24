import { messages } from '@stoa/contract/messages'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { openMailedCompany } from '../support/mailed-company.ts'
import { uploads } from '../support/uploads.ts'

test('what was forwarded can be taken back like an answer; its writer finds it in the box', async () => {
  const { ada, receives, settle, platform, mails } = await openMailedCompany()
  const params = { id: await receives({ id: '1@customer.example' }) }
  const [first] = (await ada.calls(tickets.messages, { params })).body.items
  const messageId = first?.id ?? 0
  const body = { messageId, to: ['help@bank.example'], html: '<p>Do you know why?</p>', undoSeconds: 10 }
  const { body: forwarded } = await ada.calls(tickets.forward, { params, body })
  await settle()
  expect(await mails()).toEqual([])

  const back = await ada.calls(messages.withdraw, { params: { id: forwarded.id } })
  expect(back.body.delivery).toMatchObject({ state: 'withdrawn' })
  expect((await ada.calls(tickets.draft, { params })).body).toMatchObject({
    kind: 'forward',
    html: '<p>Do you know why?</p>',
    addressed: { to: 'help@bank.example' },
    answersId: messageId,
  })
  const told = (await ada.calls(tickets.timeline, { params })).body.items
  expect(told.find(({ name }) => name === 'reply.returned')?.data).toMatchObject({ apart: true })
  expect((await ada.calls(tickets.get, { params })).body.status).toBe('new')

  await ada.calls(tickets.forward, { params, body })
  await settle()
  platform.clock.pass({ seconds: 11 })
  await settle()
  expect((await mails()).map(({ to }) => to)).toMatchObject([[{ address: 'help@bank.example' }]])
})

test('a mail that opened a ticket can be taken back: the ticket is gone, and the mail goes out again with its files', async () => {
  const company = await openMailedCompany()
  const { ada, settle, platform, mails, sales } = company
  const body = {
    departmentId: sales.id,
    to: ['nour@customer.example'],
    subject: 'Your order',
    text: 'It is here.',
    attachmentIds: [await uploads(company, 'bill.txt', 'Oil 12')],
    undoSeconds: 10,
  }
  const { body: ticket } = await ada.calls(tickets.compose, { body })
  await settle()
  const params = { id: ticket.id }
  const [mail] = (await ada.calls(tickets.messages, { params })).body.items
  await ada.calls(messages.withdraw, { params: { id: mail?.id ?? 0 } })
  await settle()
  expect((await ada.calls(tickets.get, { params })).body.status).toBe('deleted')

  const fileIds = mail?.attachments.map(({ id }) => id)
  const again = { ...body, attachmentIds: [], fileIds }
  expect((await ada.calls(tickets.compose, { body: again })).body.status).toBe('answered')
  await settle()
  platform.clock.pass({ seconds: 11 })
  await settle()
  const sent = await mails()
  expect(sent.map(({ attachments }) => attachments.map(({ filename }) => filename))).toEqual([['bill.txt']])
})

test('files of mails that stand, or of somebody else, do not go along', async () => {
  const company = await openMailedCompany()
  const { ada, ben, settle, sales } = company
  const body = { departmentId: sales.id, to: ['nour@customer.example'], subject: 'Your order', text: 'Here.' }
  const attachmentIds = [await uploads(company, 'bill.txt', 'Oil 12')]
  const { body: ticket } = await ada.calls(tickets.compose, {
    body: { ...body, attachmentIds, undoSeconds: 10 },
  })
  await settle()
  const [mail] = (await ada.calls(tickets.messages, { params: { id: ticket.id } })).body.items
  const fileIds = mail?.attachments.map(({ id }) => id)
  const refused = { body: { error: 'attachment_unknown' } }
  expect(await ada.calls(tickets.compose, { body: { ...body, fileIds } })).toMatchObject(refused)
  await ada.calls(messages.withdraw, { params: { id: mail?.id ?? 0 } })
  expect(await ben.browser.calls(tickets.compose, { body: { ...body, fileIds } })).toMatchObject(refused)
})
