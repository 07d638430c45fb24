import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { openMailedCompany, readText } from '../support/mailed-company.ts'

const bank = 'Bank <help@bank.example>'

const asked = async () => {
  const company = await openMailedCompany()
  const id = await company.receives({ text: 'Card 4711 was declined.', id: '1@customer.example' })
  const params = { id }
  const messages = async () => (await company.ada.calls(tickets.messages, { params })).body.items
  const ticket = async () => (await company.ada.calls(tickets.get, { params })).body
  const [first] = await messages()
  const forwards = async (body: object = {}) => {
    const given = { to: ['help@bank.example'], text: 'Do you know why?', messageId: first?.id ?? 0, ...body }
    const answer = await company.ada.calls(tickets.forward, { params, body: given })
    await company.settle()
    return answer.body
  }
  /** The bank answers the newest mail of ours, with what mail programs quote below. */
  const bankAnswers = async (text = 'Its limit was reached.') => {
    const mail = (await company.mails()).at(-1)
    return company.receives({
      from: bank,
      subject: `Re: ${mail?.subject}`,
      id: `${Math.random()}@bank.example`,
      headers: [`In-Reply-To: ${mail?.messageId}`],
      text: `${text}\n\nFrom: Nour <nour@customer.example>\nDate: Friday, 20 November 2026 16:40\nSubject: My card\nTo: sales@help.example.com\n\nCard 4711 was declined.`,
    })
  }
  return { ...company, id, params, messages, ticket, forwards, bankAnswers }
}

test('a forwarded message reaches somebody else whole, and the customer and the status stay', async () => {
  const { forwards, mails, envelopes, ticket, ada, params } = await asked()
  const message = await forwards()
  expect(message).toMatchObject({ kind: 'reply', apart: true, handsOn: 'message', to: ['help@bank.example'] })
  const mail = (await mails()).at(-1)
  expect(mail).toMatchObject({ subject: 'Fwd: My card was declined', to: [{ address: 'help@bank.example' }] })
  expect(mail?.inReplyTo).toBeUndefined()
  expect(readText(mail ?? {})).toMatch(
    /^Do you know why\?\n\n-{10} Forwarded message -{10}\nFrom: Nour <nour@customer.example>\nDate: .*\nSubject: My card was declined\nTo: sales@help.example.com\n\nCard 4711 was declined\.$/,
  )
  expect(envelopes().at(-1)?.to).toEqual(['help@bank.example'])
  expect(await ticket()).toMatchObject({ status: 'new', contact: { email: 'nour@customer.example' } })
  const { items } = (await ada.calls(tickets.timeline, { params })).body
  expect(items.find(({ name }) => name === 'ticket.forwarded')?.data).toMatchObject({
    to: ['help@bank.example'],
  })
})

test('what they answer comes to the same ticket, marked, and the customer hears nothing of it', async () => {
  const { id, forwards, bankAnswers, messages, ticket, ada, params, settle, mails } = await asked()
  await forwards()
  expect(await bankAnswers()).toBe(id)
  const answer = (await messages()).at(-1)
  expect(answer).toMatchObject({ kind: 'incoming', apart: true, from: 'help@bank.example' })
  expect(await ticket()).toMatchObject({ contact: { email: 'nour@customer.example' } })
  const { body: suggested } = await ada.calls(tickets.recipients, { params })
  expect(suggested).toMatchObject({ all: { to: ['nour@customer.example'], cc: [] }, participants: [] })

  await ada.calls(tickets.reply, { params, body: { text: 'Your limit was reached.' } })
  await settle()
  const mail = (await mails()).at(-1)
  expect(mail?.to).toMatchObject([{ address: 'nour@customer.example' }])
  expect(readText(mail ?? {})).toContain('> Card 4711 was declined.')
  expect(readText(mail ?? {})).not.toMatch(/bank|limit was reached\.\n.*limit/i)
})

test('an answer to somebody else goes on apart from the customer', async () => {
  const { id, forwards, bankAnswers, messages, mails, ada, params } = await asked()
  await forwards()
  await bankAnswers()
  const answer = (await messages()).at(-1)
  const refused = await ada.calls(tickets.reply, { params, body: { text: 'Hello', answersId: answer?.id } })
  expect(refused.body.error).toBe('message_unknown')
  await forwards({ messageId: answer?.id, handsOn: 'nothing', text: 'Thank you.' })
  const mail = (await mails()).at(-1)
  expect(mail?.subject).toBe('Re: My card was declined')
  expect(readText(mail ?? {})).toContain('> Its limit was reached.')
  expect(await bankAnswers('You are welcome.')).toBe(id)
  expect((await messages()).at(-1)).toMatchObject({ apart: true })
})

test('a whole ticket goes along without notes and without what others were asked', async () => {
  const { ada, params, forwards, bankAnswers, mails, messages, settle } = await asked()
  await forwards()
  await bankAnswers()
  await ada.calls(tickets.note, { params, body: { text: 'She is important.' } })
  const { body: reply } = await ada.calls(tickets.reply, { params, body: { text: 'We look into it.' } })
  await settle()
  await forwards({ messageId: reply.id, handsOn: 'ticket', to: ['lawyer@law.example'] })
  const text = readText((await mails()).at(-1) ?? {})
  expect(text.match(/Forwarded message/g)).toHaveLength(2)
  expect(text).toMatch(/Card 4711[\s\S]*We look into it/)
  expect(text).not.toMatch(/important|limit/)
  expect(await messages()).toHaveLength(6)
})

test('the customer who is in the round of a forwarded message speaks for themselves', async () => {
  const { id, forwards, receives, messages } = await asked()
  await forwards({ cc: ['nour@customer.example'] })
  expect(await receives({ id: '2@customer.example', headers: ['In-Reply-To: <1@customer.example>'] })).toBe(
    id,
  )
  expect((await messages()).at(-1)).toMatchObject({ apart: false })
})

test('nothing is forwarded to ourselves, from nowhere, or out of a closed ticket', async () => {
  const { forwards, ada, params } = await asked()
  expect(await forwards({ to: ['sales@help.example.com'] })).toMatchObject({ error: 'address_ours' })
  expect(await forwards({ messageId: 99_999 })).toMatchObject({ error: 'message_unknown' })
  expect(await forwards({ fileIds: [99_999] })).toMatchObject({ error: 'attachment_unknown' })
  await ada.calls(tickets.resolve, { params, body: {} })
  await ada.calls(tickets.close, { params })
  expect(await forwards()).toMatchObject({ error: 'ticket_closed' })
})
