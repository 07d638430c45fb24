import { departments } from '@stoa/contract/departments'
import { sla } from '@stoa/contract/sla'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { closeResolved } from '../../apps/server/src/core/tickets/commands.ts'
import { customerWrites } from '../support/customer-writes.ts'
import { type Desk, openDesk } from '../support/working-desk.ts'

const shown = async ({ ada }: Desk, id: number) => (await ada.calls(tickets.get, { params: { id } })).body
const subjectsIn = async ({ server, ada }: Desk, query: { status?: string; q?: string } = {}) => {
  const headers = { cookie: ada.cookie() ?? '' }
  const response = await server.inject({ url: '/api/tickets', query, headers })
  return response.json<{ items: { subject: string }[] }>().items.map(item => item.subject)
}
const counts = async ({ ada }: Desk) => (await ada.calls(tickets.counts)).body.all
type Bare = 'markSpam' | 'unmarkSpam' | 'delete' | 'restore' | 'markAnswered' | 'reopen'
const does = async ({ ada }: Desk, act: Bare, id: number) =>
  (await ada.calls(tickets[act], { params: { id } })).body
/** A first answer within the hour. */
const promises = async ({ ada, sales }: Desk) => {
  const targets = [{ metric: 'first_answer' as const, priority: null, seconds: 3600 }]
  const level = { name: 'Gold', calendarId: null, warnBefore: 0, targets }
  const gold = (await ada.calls(sla.createLevel, { body: level })).body
  await ada.calls(sla.setDepartmentLevel, { params: { id: sales.id }, body: { levelId: gold.id } })
}

test('what is spam or deleted leaves lists, sums, searches and "To solve", and is there for whoever asks', async () => {
  const desk = await openDesk()
  const [spam, gone, stays] = [
    await desk.opens('Win a prize', desk.sales.id),
    await desk.opens('A mistake', desk.sales.id),
    await desk.opens('A question', desk.sales.id),
  ]
  await does(desk, 'markSpam', spam.id)
  await does(desk, 'delete', gone.id)

  expect(await subjectsIn(desk)).toEqual(['A question'])
  expect(await subjectsIn(desk, { q: 'prize' })).toEqual([])
  expect(await subjectsIn(desk, { status: 'spam' })).toEqual(['Win a prize'])
  expect(await subjectsIn(desk, { status: 'deleted' })).toEqual(['A mistake'])
  expect(await subjectsIn(desk, { q: gone.code.toLowerCase() })).toEqual(['A mistake'])
  expect(await counts(desk)).toMatchObject({ new: 1, open: 0, spam: 1, deleted: 1, overdue: 0 })
  expect((await desk.waitingFor(desk.ben)).count).toBe(1)
  expect(await desk.presses(desk.ben)).toBe(stays.id)
  expect(await desk.presses(desk.ben, stays.id)).toBeNull()
})

test('whatever a ticket was, it comes back as that, with its place in the queue', async () => {
  const desk = await openDesk()
  const { ada, platform } = desk
  const first = await desk.opens('First', desk.sales.id)
  platform.clock.pass({ hours: 1 })
  const second = await desk.opens('Second', desk.sales.id)
  await does(desk, 'delete', first.id)
  platform.clock.pass({ hours: 1 })
  expect(await does(desk, 'restore', first.id)).toMatchObject({ status: 'new' })
  expect(await desk.presses(desk.ben)).toBe(first.id)

  const until = platform.clock.now().add({ hours: 5 }).toString()
  await ada.calls(tickets.postpone, { params: { id: second.id }, body: { until } })
  await does(desk, 'markSpam', second.id)
  await does(desk, 'delete', second.id)
  expect(await does(desk, 'restore', second.id)).toMatchObject({ status: 'spam' })
  expect(await does(desk, 'unmarkSpam', second.id)).toMatchObject({
    status: 'postponed',
    postponedUntil: until,
  })
})

test('a customer who writes to spam stays unheard, until it proves to be none', async () => {
  const desk = await openDesk({ method: 'round_robin' })
  const ticket = await desk.opens('An offer', null)
  await desk.ada.calls(tickets.reply, { params: { id: ticket.id }, body: { text: 'No, thank you.' } })
  await does(desk, 'markSpam', ticket.id)

  expect(await customerWrites(desk, ticket, 'But look!')).toBe(ticket.id)
  expect(await shown(desk, ticket.id)).toMatchObject({ status: 'spam', preview: 'But look!' })
  expect(await counts(desk)).toMatchObject({ spam: 1, open: 0 })

  expect(await does(desk, 'unmarkSpam', ticket.id)).toMatchObject({ status: 'open' })
})

test('what a customer writes to a deleted ticket makes one that follows it', async () => {
  const desk = await openDesk()
  const ticket = await desk.opens('My order', desk.sales.id)
  await does(desk, 'delete', ticket.id)

  const followingId = await customerWrites(desk, ticket)
  expect(followingId).not.toBe(ticket.id)
  expect(await customerWrites(desk, ticket)).toBe(followingId)
  expect((await shown(desk, followingId)).follows).toEqual({ id: ticket.id, code: ticket.code })
  expect((await shown(desk, ticket.id)).status).toBe('deleted')
})

test('acts that do not fit are refused with the reason, and `can` says so before', async () => {
  const desk = await openDesk()
  const ticket = await desk.opens('My order', desk.sales.id)
  const at = { params: { id: ticket.id } }
  const { ada } = desk
  expect((await ada.calls(tickets.restore, at)).body.error).toBe('not_deleted')
  expect((await ada.calls(tickets.unmarkSpam, at)).body.error).toBe('not_spam')

  const spam = await does(desk, 'markSpam', ticket.id)
  expect(spam.can).toMatchObject({ 'mark-spam': false, 'unmark-spam': true, delete: true, reply: false })
  expect(spam.why).toMatchObject({ reply: 'ticket_spam', resolve: 'ticket_spam', postpone: 'ticket_spam' })
  expect((await ada.calls(tickets.markSpam, at)).body.error).toBe('ticket_spam')
  expect((await ada.calls(tickets.reply, { ...at, body: { text: 'Hm' } })).body.error).toBe('ticket_spam')

  const deleted = await does(desk, 'delete', ticket.id)
  expect(deleted.why).toMatchObject({
    reply: 'ticket_deleted',
    delete: 'ticket_deleted',
    merge: 'ticket_deleted',
  })
  expect((await ada.calls(tickets.delete, at)).body.error).toBe('ticket_deleted')
  expect((await ada.calls(tickets.resolve, at)).body.error).toBe('ticket_deleted')
})

test('promises stand still while a ticket is out of the way, and go on where they were', async () => {
  const desk = await openDesk()
  const { ada, platform, settle } = desk
  await promises(desk)
  const ticket = await desk.opens('Hello', desk.sales.id)
  await settle()
  platform.clock.pass({ minutes: 20 })
  await does(desk, 'markSpam', ticket.id)
  await settle()
  expect((await shown(desk, ticket.id)).dueAt).toBeNull()

  platform.clock.pass({ hours: 30 })
  await does(desk, 'unmarkSpam', ticket.id)
  await settle()
  const due = platform.clock.now().add({ minutes: 40 }).toString()
  expect((await shown(desk, ticket.id)).dueAt).toBe(due)

  const { clocks } = (await ada.calls(sla.clocks, { params: { id: ticket.id } })).body
  expect(clocks.map(clock => [clock.metric, clock.state])).toEqual([['first_answer', 'running']])
})

test('marked as answered without a word: nobody waits, and the promise is neither kept nor missed', async () => {
  const desk = await openDesk()
  const ticket = await desk.opens('Thank you', desk.sales.id)
  const at = { params: { id: ticket.id } }
  const { body } = await desk.ada.calls(tickets.markAnswered, at)
  expect(body).toMatchObject({ status: 'answered', why: { 'mark-answered': 'cannot_mark_answered' } })
  expect((await desk.ada.calls(tickets.markAnswered, at)).body.error).toBe('cannot_mark_answered')
  expect((await desk.waitingFor(desk.ben)).count).toBe(0)
})

test('a mark as answered is taken back: the customer has waited all the time, and the promise runs on', async () => {
  const desk = await openDesk()
  const { ada, platform, settle } = desk
  await promises(desk)
  const ticket = await desk.opens('My card was declined', desk.sales.id)
  await settle()
  const before = await shown(desk, ticket.id)
  platform.clock.pass({ minutes: 10 })
  await does(desk, 'markAnswered', ticket.id)
  await settle()
  const marked = await shown(desk, ticket.id)
  expect([marked.dueAt, marked.can.reopen]).toEqual([null, true])

  platform.clock.pass({ minutes: 5 })
  await does(desk, 'reopen', ticket.id)
  await settle()
  expect(await shown(desk, ticket.id)).toMatchObject({ status: 'new', dueAt: before.dueAt })
  const { clocks } = (await ada.calls(sla.clocks, { params: { id: ticket.id } })).body
  expect(clocks.map(clock => [clock.metric, clock.state])).toEqual([['first_answer', 'running']])
  const row = await platform.db.selectFrom('ticket').selectAll().executeTakeFirstOrThrow()
  expect(row.waiting_since?.toString()).toBe(before.createdAt)
  const { items } = (await ada.calls(tickets.timeline, { params: { id: ticket.id } })).body
  expect(items.at(-1)).toMatchObject({
    name: 'ticket.reopened',
    data: { status: { from: 'answered', to: 'new' } },
  })
})

test('a mark cannot be taken back once the customer was answered', async () => {
  const desk = await openDesk()
  const ticket = await desk.opens('Thank you', desk.sales.id)
  const at = { params: { id: ticket.id } }
  await desk.ada.calls(tickets.markAnswered, at)
  await desk.ada.calls(tickets.reply, { ...at, body: { text: 'You are welcome.' } })
  expect((await desk.ada.calls(tickets.reopen, at)).body.error).toBe('not_resolved')
})

test('a subject is changed in one line of the timeline, and not by what it was already', async () => {
  const desk = await openDesk()
  const ticket = await desk.opens('hlep', desk.sales.id)
  const change = (subject: string) =>
    desk.ada.calls(tickets.changeSubject, { params: { id: ticket.id }, body: { subject } })
  expect((await change('Help with my order')).body.subject).toBe('Help with my order')
  await change('Help with my order')
  const { items } = (await desk.ada.calls(tickets.timeline, { params: { id: ticket.id } })).body
  expect(items.map(item => [item.name, item.data.subject])).toEqual([
    ['ticket.opened', undefined],
    ['ticket.subject-changed', { from: 'hlep', to: 'Help with my order' }],
  ])
})

test('a resolved ticket that is deleted is not closed, and comes back with the day on which it was resolved', async () => {
  const desk = await openDesk()
  const { ada, platform } = desk
  await ada.calls(departments.configure, {
    params: { id: desk.sales.id },
    body: { closeAfterDays: 1 },
  })
  const ticket = await desk.opens('Done', desk.sales.id)
  await desk.resolves(desk.ben, ticket.id)
  await does(desk, 'delete', ticket.id)
  platform.clock.pass({ hours: 72 })
  await closeResolved(platform)
  expect((await shown(desk, ticket.id)).status).toBe('deleted')
  await does(desk, 'restore', ticket.id)
  expect((await shown(desk, ticket.id)).status).toBe('resolved')
  // It was resolved three days ago, so the next look closes it.
  await closeResolved(platform)
  expect((await shown(desk, ticket.id)).status).toBe('closed')
})
