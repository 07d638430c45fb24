import { smtpAccounts } from '@stoa/contract/mail'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { receiveMessage } from '../../apps/server/src/core/tickets/commands.ts'
import { write } from '../../apps/server/src/platform/platform.ts'
import { anyNews } from '../support/customer-message.ts'
import { openDesk } from '../support/working-desk.ts'

const asked = async () => {
  const desk = await openDesk()
  await desk.ada.calls(smtpAccounts.create, {
    body: {
      name: 'Main',
      host: '127.0.0.1',
      port: 2525,
      security: 'none',
      username: '',
      password: '',
      fromName: '',
      fromAddress: 'hello@olive.example',
      tagsReplies: true,
      departmentIds: null,
    },
  })
  const ticket = await desk.opens('My card', desk.sales.id)
  const contactId = ticket.contact.id
  const message = {
    ...anyNews,
    recipients: ['Hello+t7.abc@olive.example', 'omar@example.net'],
    cc: ['bank@example.org'],
  }
  await write(desk.platform, { kind: 'contact', id: contactId }, act =>
    receiveMessage(act, { ticketId: ticket.id, contactId, message }),
  )
  await desk.settle()
  const params = { id: ticket.id }
  const recipients = async (messageId?: number) => {
    const response = await desk.server.inject({
      url: `/api/tickets/${ticket.id}/recipients`,
      query: messageId === undefined ? {} : { messageId: String(messageId) },
      headers: { cookie: desk.ada.cookie() ?? '' },
    })
    return response.json()
  }
  return { ...desk, params, recipients }
}

test('an answer to all goes to everybody whom the newest message names, but never to an address that mail goes out by', async () => {
  const { recipients } = await asked()
  expect(await recipients()).toEqual({
    reply: { to: ['nour@example.net'], cc: [] },
    all: { to: ['nour@example.net'], cc: ['omar@example.net', 'bank@example.org'] },
    suggested: 'all',
    participants: ['omar@example.net', 'bank@example.org'],
    leftOut: [],
  })
})

test('whom an agent takes out stays out, and whom an agent hides is not suggested', async () => {
  const { ada, params, recipients } = await asked()
  const body = { text: 'Hello', cc: ['bank@example.org'], bcc: ['boss@example.com'] }
  const { body: reply } = await ada.calls(tickets.reply, { params, body })
  expect(reply).toMatchObject({
    to: ['nour@example.net'],
    cc: ['bank@example.org'],
    bcc: ['boss@example.com'],
  })
  expect(await recipients()).toMatchObject({
    all: { to: ['nour@example.net'], cc: ['bank@example.org'] },
    participants: ['bank@example.org'],
    leftOut: ['omar@example.net'],
  })
  expect(await recipients(reply.id)).toMatchObject({
    reply: { to: ['nour@example.net'], cc: ['bank@example.org'] },
  })
})

test('nothing is written to an address of ours, nor to a message that is not there', async () => {
  const { ada, params, recipients } = await asked()
  const refusal = async (body: object) => (await ada.calls(tickets.reply, { params, body })).body.error
  expect(await refusal({ text: 'Hello', cc: ['HELLO+x@olive.example'] })).toBe('address_ours')
  expect(await refusal({ text: 'Hello', bcc: ['hello@olive.example'] })).toBe('address_ours')
  expect(await refusal({ text: 'Hello', answersId: 99_999 })).toBe('message_unknown')
  expect(await recipients(99_999)).toMatchObject({ error: 'message_unknown' })
})

test('to whom a draft is written is kept with it', async () => {
  const { ada, params } = await asked()
  const draft = {
    kind: 'reply' as const,
    html: '<p>Hello</p>',
    addressed: { to: 'nour@example.net', cc: 'half@', bcc: '' },
    answersId: null,
  }
  await ada.calls(tickets.saveDraft, { params, body: draft })
  expect((await ada.calls(tickets.draft, { params })).body).toEqual({
    ...draft,
    attachments: [],
    shared: false,
  })
})
