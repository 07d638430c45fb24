import { departments } from '@stoa/contract/departments'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { type Company, openCompany } from '../support/company.ts'

type Who = Company['ben']

const office = async () => {
  const company = await openCompany()
  const sales = (await company.department('Sales', [company.ben.id, company.eve.id])).id
  await company.department('Support', [company.dora.id])
  const ticket = await company.opens('My card', sales)
  const params = { id: ticket.id }
  const linesOf = async () => (await company.ada.calls(tickets.timeline, { params })).body.items
  return { ...company, sales, ticket, params, linesOf }
}

test('a checklist has tasks in an order, with who does them and until when; each act stands in the timeline', async () => {
  const { ben, dora, params, linesOf } = await office()
  const add = async (text: string, more: object = {}) =>
    (await ben.browser.calls(tickets.addTask, { params, body: { text, ...more } })).body
  await add('Ask the bank')
  await add('Send a card', { assigneeId: ben.id, dueAt: '2027-01-05T09:00:00Z' })
  const { items } = await add('Tell Nour')
  const [first, second, third] = items
  expect(items.map(({ text, assignee, dueAt }) => [text, assignee?.name, dueAt])).toEqual([
    ['Ask the bank', undefined, null],
    ['Send a card', 'Ben', '2027-01-05T09:00:00Z'],
    ['Tell Nour', undefined, null],
  ])
  expect(await add('For Dora', { assigneeId: dora.id })).toMatchObject({
    error: 'assignee_cannot_see_ticket',
  })

  const { browser } = ben
  await browser.calls(tickets.completeTask, { params, body: { taskId: first?.id ?? 0 } })
  await browser.calls(tickets.moveTask, { params, body: { taskId: third?.id ?? 0, position: 1 } })
  await browser.calls(tickets.changeTask, {
    params,
    body: { taskId: second?.id ?? 0, text: 'Send two cards' },
  })
  await browser.calls(tickets.removeTask, { params, body: { taskId: third?.id ?? 0 } })
  await browser.calls(tickets.restoreTask, { params, body: { taskId: third?.id ?? 0 } })
  const now = (
    await browser.calls(tickets.completeTask, { params, body: { taskId: first?.id ?? 0, done: false } })
  ).body.items
  expect(now.map(({ text, doneAt }) => [text, doneAt])).toEqual([
    ['Tell Nour', null],
    ['Ask the bank', null],
    ['Send two cards', null],
  ])
  expect((await linesOf()).map(({ name }) => name).filter(name => name.startsWith('task'))).toEqual([
    'task.added',
    'task.added',
    'task.added',
    'task.completed',
    'task.moved',
    'task.changed',
    'task.removed',
    'task.restored',
    'task.reopened',
  ])
  expect((await browser.calls(tickets.completeTask, { params, body: { taskId: 424_242 } })).status).toBe(404)
})

test('a note mentions colleagues who can see the ticket: they follow, and an event tells each', async () => {
  const { ben, eve, dora, params, linesOf } = await office()
  const note = (mentionIds: number[]) =>
    ben.browser.calls(tickets.note, { params, body: { text: '@Eve please look', mentionIds } })
  expect((await note([eve.id])).status).toBe(200)
  expect((await note([dora.id])).body).toMatchObject({ error: 'person_cannot_see_ticket' })
  const followers = async () => (await ben.browser.calls(tickets.followers, { params })).body.items
  expect(await followers()).toEqual([{ id: eve.id, name: 'Eve' }])
  const told = (await linesOf()).filter(({ name }) => name === 'agent.mentioned')
  expect(told.map(({ data }) => data.person?.name)).toEqual(['Eve'])

  await ben.browser.calls(tickets.follow, { params, body: {} })
  await ben.browser.calls(tickets.unfollow, { params, body: { personId: eve.id } })
  expect((await followers()).map(({ name }) => name)).toEqual(['Ben'])
})

test('a reader follows, and changes no checklist', async () => {
  const { ada, ben, sales, params } = await office()
  const body = { userId: ben.id, role: 'reader' as const }
  await ada.calls(departments.changeMemberRole, { params: { id: sales }, body })
  expect((await ben.browser.calls(tickets.follow, { params, body: {} })).status).toBe(200)
  expect((await ben.browser.calls(tickets.addTask, { params, body: { text: 'Hm' } })).status).toBe(403)
})

test('a ticket among colleagues begins with a note; nobody outside hears of it, whatever rules say', async () => {
  const { ben, eve, dora, sales, settle, rule } = await office()
  await rule({ actions: [{ kind: 'answer', html: 'Hello', keepStatus: true }] })
  const open = (who: Who, more: object = {}) =>
    who.browser.calls(tickets.openInternal, {
      body: { subject: 'Coffee', departmentId: sales, text: 'Is empty', mentionIds: [eve.id], ...more },
    })
  const { id, channel, can, why, contact } = (await open(ben, { assigneeId: ben.id })).body
  expect([channel, can.reply, why.reply, contact.name]).toEqual(['internal', false, 'ticket_internal', 'Ben'])
  expect((await open(dora)).body).toMatchObject({ error: 'department_unknown' })
  await settle()
  await ben.browser.calls(tickets.resolve, { params: { id } })
  await settle()
  const { items } = (await ben.browser.calls(tickets.messages, { params: { id } })).body
  expect(items.map(({ kind, text }) => [kind, text])).toEqual([['note', 'Is empty']])
  const reply = await ben.browser.calls(tickets.reply, { params: { id }, body: { text: 'Hm' } })
  expect(reply.body).toMatchObject({ error: 'ticket_internal' })
})

test('who has a ticket open sees who else has, and who writes; not those who cannot see it', async () => {
  const { platform, ben, eve, dora, params } = await office()
  const says = async ({ browser }: Who, writes: boolean) =>
    (await browser.calls(tickets.presence, { params, body: { writes } })).body.items
  expect(await says(ben, false)).toEqual([])
  expect(await says(eve, true)).toEqual([{ id: ben.id, name: 'Ben', writes: false }])
  expect(await says(ben, false)).toEqual([{ id: eve.id, name: 'Eve', writes: true }])
  expect((await dora.browser.calls(tickets.presence, { params, body: {} })).status).toBe(404)
  platform.clock.pass({ minutes: 1 })
  expect(await says(ben, false)).toEqual([])
})

test('an answer is refused where a colleague has answered since, unless it is meant', async () => {
  const { ben, eve, params } = await office()
  const { items } = (await ben.browser.calls(tickets.messages, { params })).body
  const seenMessageId = items.at(-1)?.id ?? null
  await eve.browser.calls(tickets.reply, { params, body: { text: 'We send another one.' } })
  const reply = (more: object) =>
    ben.browser.calls(tickets.reply, { params, body: { text: 'Hello', ...more } })
  expect((await reply({ seenMessageId })).body).toMatchObject({ error: 'answered_since' })
  expect((await reply({})).status).toBe(200)
})
