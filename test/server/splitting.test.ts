import { contacts } from '@stoa/contract/contacts'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { customerWrites } from '../support/customer-writes.ts'
import { openDesk } from '../support/working-desk.ts'

const conversation = async () => {
  const desk = await openDesk()
  const { ada } = desk
  const ticket = await desk.opens('My card', desk.sales.id)
  await ada.calls(tickets.reply, { params: { id: ticket.id }, body: { text: 'We send another one.' } })
  await customerWrites(desk, ticket, 'And my invoice is wrong.')
  await ada.calls(tickets.note, { params: { id: ticket.id }, body: { text: 'Two matters' } })
  await ada.calls(tickets.tag, { params: { id: ticket.id }, body: { tag: 'card' } })
  const messagesOf = async (id: number) => (await ada.calls(tickets.messages, { params: { id } })).body.items
  const texts = async (id: number) => (await messagesOf(id)).map(({ text }) => text)
  const messageId = (await messagesOf(ticket.id))[2]?.id ?? 0
  const splits = async (body: object = {}) =>
    (await ada.calls(tickets.split, { params: { id: ticket.id }, body: { messageId, ...body } })).body
  const linesOf = async (id: number) => (await ada.calls(tickets.timeline, { params: { id } })).body.items
  return { ...desk, ticket, messageId, messagesOf, texts, splits, linesOf }
}

test('a message becomes a ticket of its own that waits for us, and both tickets say so', async () => {
  const { ada, ticket, messagesOf, texts, splits, linesOf, messageId } = await conversation()
  const before = (await messagesOf(ticket.id))[2]
  const made = await splits({ subject: 'Invoice' })
  expect(made).toMatchObject({
    subject: 'Invoice',
    status: 'new',
    tags: ['card'],
    contact: { id: ticket.contact.id },
  })
  const id = made?.id ?? 0
  expect((await messagesOf(id)).map(({ id: one, author, at }) => [one, author, at])).toEqual([
    [messageId, before?.author, before?.at],
  ])
  expect(await texts(ticket.id)).toEqual(['My card, please help.', 'We send another one.', 'Two matters'])
  const other = (lines: Awaited<ReturnType<typeof linesOf>>) =>
    lines.filter(({ name }) => name === 'ticket.split').map(({ data }) => [data.direction, data.other?.code])
  expect(other(await linesOf(ticket.id))).toEqual([['into', made?.code]])
  expect(other(await linesOf(id))).toEqual([['from', ticket.code]])

  // Merging it back undoes it.
  await ada.calls(tickets.merge, { params: { id }, body: { intoCode: ticket.code } })
  expect(await texts(ticket.id)).toEqual([
    'My card, please help.',
    'We send another one.',
    'And my invoice is wrong.',
    'Two matters',
  ])
})

test('merging a part back brings nobody in who did not take part before, and who was taken in there', async () => {
  const { ada, ticket, splits } = await conversation()
  const params = { id: ticket.id }
  const participants = async () => (await ada.calls(tickets.recipients, { params })).body.participants
  await ada.calls(tickets.reply, { params, body: { text: 'To Kim', cc: ['kim@example.net'] } })
  await ada.calls(tickets.reply, { params, body: { text: 'To you alone', cc: [] } })
  const messageId = (await ada.calls(tickets.messages, { params })).body.items.find(
    ({ text }) => text === 'To Kim',
  )?.id
  expect(await participants()).toEqual([])
  const id = (await splits({ messageId }))?.id ?? 0
  await ada.calls(tickets.addParticipant, { params: { id }, body: { address: 'max@example.net' } })
  await ada.calls(tickets.merge, { params: { id }, body: { intoCode: ticket.code } })
  expect(await participants()).toEqual(['max@example.net'])
})

test('all that came later goes along where that is wished, without tags where they are not', async () => {
  const { ticket, texts, splits } = await conversation()
  const made = await splits({ later: true, tags: false })
  expect(made).toMatchObject({ subject: 'My card', tags: [] })
  expect(await texts(made?.id ?? 0)).toEqual(['And my invoice is wrong.', 'Two matters'])
  expect(await texts(ticket.id)).toHaveLength(2)
})

test('counters stay exact, and something of the conversation has to stay', async () => {
  const { ada, ticket, messagesOf, splits } = await conversation()
  const counts = async () => (await ada.calls(tickets.counts)).body.all
  const before = await counts()
  await splits()
  expect(await counts()).toMatchObject({ new: before.new + 1, open: before.open })
  const [first] = await messagesOf(ticket.id)
  expect(await splits({ messageId: first?.id, later: true })).toMatchObject({ error: 'cannot_split' })
  expect(await splits({ messageId: 424_242 })).toMatchObject({ error: 'cannot_split' })
})

test('somebody else becomes the customer, and who it was may go on to take part', async () => {
  const { ada, ticket, linesOf } = await conversation()
  const params = { id: ticket.id }
  const change = async (body: object) => (await ada.calls(tickets.changeRequester, { params, body })).body
  expect(await change({ email: 'Lee@example.net', name: 'Lee', keep: true })).toMatchObject({
    contact: { email: 'lee@example.net', name: 'Lee' },
  })
  const recipients = async () => (await ada.calls(tickets.recipients, { params })).body
  expect((await recipients()).participants).toEqual(['nour@example.net'])
  expect(
    (await linesOf(ticket.id)).find(({ name }) => name === 'ticket.requester-changed')?.data.requester,
  ).toEqual({
    from: { id: ticket.contact.id, name: 'Nour' },
    to: expect.objectContaining({ name: 'Lee' }),
  })
  // Undoing is the same act.
  expect((await change({ contactId: ticket.contact.id })).contact.email).toBe('nour@example.net')
  expect(await change({ contactId: 424_242 })).toMatchObject({ error: 'contact_unknown' })
  expect((await ada.calls(contacts.get, { params: { id: ticket.contact.id } })).body.name).toBe('Nour')
})

test('participants are taken in and left out by hand', async () => {
  const { ada, ticket, sales, linesOf } = await conversation()
  const params = { id: ticket.id }
  const take = (address: string) => ada.calls(tickets.addParticipant, { params, body: { address } })
  const leave = (address: string) => ada.calls(tickets.removeParticipant, { params, body: { address } })
  const recipients = async () => (await ada.calls(tickets.recipients, { params })).body
  await take('max@example.net')
  await take('max@example.net')
  expect(await recipients()).toMatchObject({
    participants: ['max@example.net'],
    all: { cc: ['max@example.net'] },
    suggested: 'all',
  })
  await leave('max@example.net')
  expect((await recipients()).participants).toEqual([])
  const names = (await linesOf(ticket.id))
    .map(({ name }) => name)
    .filter(name => name.startsWith('participant'))
  expect(names).toEqual(['participant.added', 'participant.removed'])
  expect(sales.id).toBeGreaterThan(0)
})

test('the customer of a ticket is never the help desk itself, known by address or as a contact', async () => {
  const { ada, ticket, sales, opens, department } = await conversation()
  const own = 'sales@help.example.com'
  const { contact } = await opens('From ourselves', sales.id, own)
  await department('Support', [], [own])
  const params = { id: ticket.id }
  const change = async (body: object) => (await ada.calls(tickets.changeRequester, { params, body })).body
  expect(await change({ email: 'Sales+t7@help.example.com' })).toMatchObject({ error: 'address_ours' })
  expect(await change({ contactId: contact.id })).toMatchObject({ error: 'address_ours' })
  expect((await ada.calls(tickets.get, { params })).body.contact).toEqual(ticket.contact)
})
