import { availabilities } from '@stoa/contract/availability'
import { departments } from '@stoa/contract/departments'
import type { TicketItem } from '@stoa/contract/ticket-shapes'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import {
  assignTicket,
  closeResolved,
  receiveMessage,
  returnPostponed,
  setDue,
} from '../../apps/server/src/core/tickets/commands.ts'
import { system } from '../../apps/server/src/platform/events/act.ts'
import { write } from '../../apps/server/src/platform/platform.ts'
import { type Company, openCompany } from '../support/company.ts'
import { anyNews } from '../support/customer-message.ts'

const writes = (company: Company, ticket: { id: number; contact: { id: number } }) =>
  write(company.platform, { kind: 'contact', id: ticket.contact.id }, act =>
    receiveMessage(act, { ticketId: ticket.id, contactId: ticket.contact.id, message: anyNews }),
  )

const opened = async (departmentName?: string) => {
  const company = await openCompany()
  const department = departmentName
    ? await company.department(departmentName, [company.ben.id, company.dora.id])
    : null
  const ticket = await company.opens('Invoice is wrong', department?.id ?? null)
  const at = { params: { id: ticket.id } }
  const { calls } = company.ada
  return {
    ...company,
    company,
    ticket,
    at,
    department,
    shown: async () => (await calls(tickets.get, at)).body,
    postpones: (time: Temporal.DurationLike) =>
      calls(tickets.postpone, {
        ...at,
        body: { until: company.platform.clock.now().add(time).toString() },
      }),
    names: async () => (await calls(tickets.timeline, at)).body.items.map(item => item.name),
  }
}

test('a postponed ticket returns when its time comes: a new one as new, any other as open', async () => {
  const { platform, shown, postpones, ada, at, names } = await opened()
  expect((await postpones({ hours: 4 })).body).toMatchObject({
    status: 'postponed',
    postponedUntil: '2026-11-20T20:50:00Z',
    can: { postpone: true, reopen: true, close: false },
  })
  platform.clock.pass({ hours: 3, minutes: 59 })
  await returnPostponed(platform)
  expect((await shown()).status).toBe('postponed')

  platform.clock.pass({ minutes: 1 })
  await returnPostponed(platform)
  expect(await shown()).toMatchObject({ status: 'new', postponedUntil: null })

  await ada.calls(tickets.reply, { ...at, body: { text: 'Tell you tomorrow' } })
  await postpones({ hours: 1 })
  platform.clock.pass({ hours: 1 })
  await returnPostponed(platform)
  expect((await shown()).status).toBe('open')
  expect(await names()).toEqual([
    'ticket.opened',
    'ticket.postponed',
    'ticket.returned',
    'reply.sent',
    'ticket.postponed',
    'ticket.returned',
  ])
})

test('a postponed ticket can be put off further, is taken back by hand, and opens when the customer writes', async () => {
  const { company, platform, shown, postpones, ada, at, ticket } = await opened()
  await postpones({ hours: 1 })
  await postpones({ hours: 30 })
  platform.clock.pass({ hours: 2 })
  await returnPostponed(platform)
  expect((await shown()).status).toBe('postponed')
  expect((await ada.calls(tickets.reopen, at)).body.status).toBe('new')

  await postpones({ hours: 1 })
  await writes(company, ticket)
  expect(await shown()).toMatchObject({ status: 'open', postponedUntil: null })
})

test('nothing is postponed into the past, nor when it is resolved', async () => {
  const { postpones, ada, at } = await opened()
  expect((await postpones({ seconds: 0 })).body.error).toBe('not_in_future')
  expect((await postpones({ hours: -1 })).body.error).toBe('not_in_future')
  const resolved = (await ada.calls(tickets.resolve, at)).body
  expect([resolved.can.postpone, resolved.why.postpone]).toEqual([false, 'cannot_postpone'])
  expect((await postpones({ hours: 1 })).body.error).toBe('cannot_postpone')
})

test('a priority is told once, and not again where it stays', async () => {
  const { ada, at, names } = await opened()
  const prioritise = (priority: 'urgent') => ada.calls(tickets.prioritise, { ...at, body: { priority } })
  expect((await prioritise('urgent')).body.priority).toBe('urgent')
  await prioritise('urgent')
  expect(await names()).toEqual(['ticket.opened', 'ticket.prioritised'])
})

test('what is closed for good takes no answer and does not reopen', async () => {
  const { ada, at } = await opened()
  expect((await ada.calls(tickets.close, at)).body.error).toBe('not_resolved')
  await ada.calls(tickets.resolve, at)
  const { body } = await ada.calls(tickets.close, at)
  expect(body).toMatchObject({
    status: 'closed',
    can: { reply: false, reopen: false, resolve: false, close: false, postpone: false, note: true },
    why: { reply: 'ticket_closed', reopen: 'ticket_closed', resolve: 'ticket_closed' },
  })
  const refusals = [
    await ada.calls(tickets.reply, { ...at, body: { text: 'Hello?' } }),
    await ada.calls(tickets.reopen, at),
    await ada.calls(tickets.resolve, at),
    await ada.calls(tickets.close, at),
  ]
  expect(refusals.map(({ status, body }) => [status, body.error])).toEqual(
    Array(4).fill([409, 'ticket_closed']),
  )
})

test('resolved tickets are closed after the days of their department, without coming to the top of lists', async () => {
  const { ada, platform, department, at, shown, names, opens } = await opened('Support')
  const id = department?.id ?? 0
  await ada.calls(tickets.resolve, at)
  await closeResolved(platform)
  expect((await shown()).status).toBe('resolved')

  await ada.calls(departments.configure, { params: { id }, body: { closeAfterDays: 2 } })
  platform.clock.pass({ hours: 47 })
  const newer = await opens('Another one', id)
  await closeResolved(platform)
  expect((await shown()).status).toBe('resolved')
  platform.clock.pass({ hours: 1 })
  await closeResolved(platform)
  expect((await shown()).status).toBe('closed')
  expect((await names()).at(-1)).toBe('ticket.closed')
  const listed = (await ada.calls(tickets.list)).body.items
  expect(listed.map(item => item.id)).toEqual([newer.id, at.params.id])
})

test('a customer who writes to a closed ticket gets one that follows it, and stays there', async () => {
  const { company, ada, at, ticket, department, shown } = await opened('Support')
  await ada.calls(tickets.resolve, at)
  await ada.calls(tickets.close, at)

  const first = await writes(company, ticket)
  const second = await writes(company, ticket)

  expect(first.ticketId).not.toBe(ticket.id)
  expect(second.ticketId).toBe(first.ticketId)
  expect((await shown()).status).toBe('closed')
  const { body } = await ada.calls(tickets.get, { params: { id: first.ticketId } })
  expect(body).toMatchObject({
    subject: 'Invoice is wrong',
    status: 'new',
    department: { id: department?.id },
    follows: { id: ticket.id, code: ticket.code },
  })
})

test('a department may let a resolved ticket rest: an answer makes a new one', async () => {
  const { company, ada, at, ticket, department, shown } = await opened('Support')
  const id = department?.id ?? 0
  await ada.calls(departments.configure, { params: { id }, body: { reopensResolved: false } })
  await ada.calls(tickets.resolve, at)

  const { ticketId } = await writes(company, ticket)
  expect((await shown()).status).toBe('resolved')
  const following = (await ada.calls(tickets.get, { params: { id: ticketId } })).body
  expect(following).toMatchObject({ status: 'new', follows: { id: ticket.id }, department: { id } })

  // Opened again by hand, it takes what is written to it once more.
  await ada.calls(tickets.reopen, at)
  expect((await writes(company, ticket)).ticketId).toBe(ticket.id)
})

test('what the SLA says is due and overdue is shown, listed and counted, while somebody waits for us', async () => {
  const { ada, platform, server, at, ticket, opens } = await opened()
  await opens('In time', null)
  const dueAt = Temporal.Instant.from('2026-11-20T16:40:00Z')
  await write(platform, system, act => setDue(act, { ticketId: ticket.id, dueAt, overdue: true }))

  const overdue = async () => {
    const headers = { cookie: ada.cookie() ?? '' }
    const response = await server.inject({ url: '/api/tickets?overdue=true', headers })
    const listed = response.json<{ items: TicketItem[] }>().items
    const counts = (await ada.calls(tickets.counts)).body
    return [
      listed.map(item => [item.id, item.dueAt, item.overdue]),
      counts.all.overdue,
      counts.nobodys.overdue,
    ]
  }
  expect(await overdue()).toEqual([[[ticket.id, '2026-11-20T16:40:00Z', true]], 1, 1])
  await ada.calls(tickets.postpone, { ...at, body: { until: '2026-11-23T09:00:00Z' } })
  expect(await overdue()).toEqual([[], 0, 0])
})

test('who works only by "To solve" answers what was given to them, and takes nothing', async () => {
  const { ada, ben, dora, platform, at, ticket, department } = await opened('Support')
  await ada.calls(availabilities.changeWork, {
    params: { id: ben.id },
    body: { settings: { onlyToSolve: true } },
  })
  const answer = () => ben.browser.calls(tickets.reply, { ...at, body: { text: 'On it' } })
  const take = () => ben.browser.calls(tickets.assign, { ...at, body: { assigneeId: ben.id } })

  const seen = (await ben.browser.calls(tickets.get, at)).body
  expect([seen.can.reply, seen.why.reply, seen.can.assign, seen.why.assign, seen.can.note]).toEqual([
    false,
    'only_to_solve',
    false,
    'only_to_solve',
    true,
  ])
  expect((await answer()).body.error).toBe('only_to_solve')
  expect((await take()).body.error).toBe('only_to_solve')
  const transfer = { ...at, body: { departmentId: department?.id ?? 0, assigneeId: ben.id } }
  expect((await ben.browser.calls(tickets.transfer, transfer)).body.error).toBe('only_to_solve')

  await write(platform, { kind: 'user', id: ben.id }, act =>
    assignTicket(act, { ticketId: ticket.id, assigneeId: ben.id, reason: 'to-solve' }),
  )
  expect((await ben.browser.calls(tickets.get, at)).body.can).toMatchObject({ reply: true, assign: true })
  expect((await answer()).status).toBe(200)
  const given = (await ada.calls(tickets.timeline, at)).body.items.find(
    item => item.name === 'ticket.assigned',
  )
  expect(given?.data).toMatchObject({ reason: 'to-solve', assignee: { to: { name: 'Ben' } } })
  expect((await dora.browser.calls(tickets.get, at)).body.can.reply).toBe(true)
})

test('what waits can be listed by urgency, page by page; what does not wait cannot', async () => {
  const { company, ada } = await opened()
  const {
    platform,
    ben: { browser: ben, id: bensId },
  } = company
  const support = await company.department('Support', [bensId])
  const sales = await company.department('Sales', [company.dora.id])
  const opens = async (subject: string, departmentId: number) => {
    platform.clock.pass({ minutes: 1 })
    return company.opens(subject, departmentId)
  }
  const urgent = await opens('The shop is on fire', support.id)
  const slow = await opens('A question', support.id)
  const later = await opens('Another question', support.id)
  const unseen = await opens('A price', sales.id)
  await ben.calls(tickets.prioritise, { params: { id: urgent.id }, body: { priority: 'urgent' } })
  await ben.calls(tickets.prioritise, { params: { id: slow.id }, body: { priority: 'low' } })

  const order = 'urgency' as const
  const status = 'new,open'
  const pageAfter = async (cursor?: string) =>
    (await ben.calls(tickets.list, { query: { order, status, limit: 2, ...(cursor && { cursor }) } })).body
  const first = await pageAfter()
  const second = await pageAfter(first.nextCursor ?? '')
  const found = [...first.items, ...second.items].map(item => item.id)
  expect(found).toEqual([urgent.id, later.id, slow.id])
  expect(found).not.toContain(unseen.id)
  expect(second.nextCursor).toBeNull()

  // Whose they are narrows them as it does any list.
  await ben.calls(tickets.assign, { params: { id: slow.id }, body: { assigneeId: bensId } })
  const ids = async (assignee: 'me' | 'nobody') => {
    const { body } = await ben.calls(tickets.list, { query: { order, status, assignee } })
    return body.items.map(item => item.id)
  }
  expect(await ids('me')).toEqual([slow.id])
  expect(await ids('nobody')).toEqual([urgent.id, later.id])

  const refused = await ada.calls(tickets.list, { query: { order, status: 'new,resolved' } })
  expect(refused.status).toBe(400)
  expect((await ada.calls(tickets.list, { query: { order } })).status).toBe(400)
})
