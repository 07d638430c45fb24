import type { Groups } from '@stoa/contract/conditions'
import { departments } from '@stoa/contract/departments'
import { users } from '@stoa/contract/people'
import { tickets } from '@stoa/contract/tickets'
import { views } from '@stoa/contract/views'
import { expect, test } from 'vitest'
import { type Company, openCompany } from '../support/company.ts'

const is = (field: string, operator: string, value: Groups[number][number]['value'] = null) => ({
  field,
  operator,
  value,
})

/** Ben works in Sales, Dora in Support; Ada's views are everybody's, and complete. */
const desk = async () => {
  const company = await openCompany()
  const { ada, ben, dora, modules } = company
  const sales = await company.department('Sales', [ben.id])
  const support = await company.department('Support', [dora.id])
  const completes = async () => {
    await modules.filling.round()
    await company.settle()
  }
  return {
    ...company,
    sales,
    support,
    completes,
    async shares(name: string, ...groups: Groups) {
      const { body } = await ada.calls(views.create, {
        body: { name, sharing: { with: 'everybody' }, groups },
      })
      await completes()
      return body.id
    },
  }
}

const shows = async (who: Company['ada'], id: number) =>
  (await who.calls(views.tickets, { params: { id } })).body.items.map(item => item.subject)
const shown = async (who: Company['ada'], id: number) =>
  (await who.calls(views.list)).body.items.find(view => view.id === id)

test('a view fills with what is there, and follows what happens', async () => {
  const { ada, opens, sales, shares, settle } = await desk()
  await opens('Invoice from May', sales.id)
  await opens('Hello', sales.id)
  const id = await shares('Invoices', [is('subject', 'contains', ['INVOICE'])])
  expect([await shows(ada, id), (await shown(ada, id))?.count]).toEqual([['Invoice from May'], 1])

  const later = await opens('Another invoice', sales.id)
  await settle()
  expect([await shows(ada, id), (await shown(ada, id))?.count]).toEqual([
    ['Another invoice', 'Invoice from May'],
    2,
  ])

  const urgent = await shares('Urgent', [is('priority', 'any-of', ['urgent'])])
  await ada.calls(tickets.prioritise, { params: { id: later.id }, body: { priority: 'urgent' } })
  await settle()
  expect(await shows(ada, urgent)).toEqual(['Another invoice'])
  await ada.calls(tickets.prioritise, { params: { id: later.id }, body: { priority: 'low' } })
  await settle()
  expect([await shows(ada, urgent), (await shown(ada, urgent))?.count]).toEqual([[], 0])
})

test('while it fills, the newest tickets are looked through at once and nothing is counted', async () => {
  const { ada, opens, sales } = await desk()
  await opens('Invoice from May', sales.id)
  const groups = [[is('subject', 'contains', ['invoice'])]]

  const { body: view } = await ada.calls(views.create, { body: { name: 'Invoices', groups } })

  expect([view.count, view.filled < 1, await shows(ada, view.id)]).toEqual([null, true, ['Invoice from May']])
})

test('“me” is whoever looks, and each sees and counts only tickets of the own departments', async () => {
  const { ada, ben, dora, opens, sales, support, shares, settle } = await desk()
  const mine = await shares('Mine', [is('assignee', 'any-of', ['me'])])
  const all = await shares('All')
  const first = await opens('For Ben', sales.id)
  await opens('For Dora', support.id)
  await ada.calls(tickets.assign, { params: { id: first.id }, body: { assigneeId: ben.id } })
  await settle()

  expect([await shows(ben.browser, mine), (await shown(ben.browser, mine))?.count]).toEqual([['For Ben'], 1])
  expect([await shows(dora.browser, mine), (await shown(dora.browser, mine))?.count]).toEqual([[], 0])
  expect([await shows(dora.browser, all), (await shown(dora.browser, all))?.count]).toEqual([['For Dora'], 1])
  expect((await shown(ada, all))?.count).toBe(2)

  await ada.calls(tickets.transfer, { params: { id: first.id }, body: { departmentId: support.id } })
  await settle()
  expect([(await shown(ben.browser, all))?.count, (await shown(dora.browser, all))?.count]).toEqual([0, 2])
})

test('time alone brings a ticket in, and the screens hear of it', async () => {
  const { ada, opens, sales, shares, platform, modules } = await desk()
  const old = await shares('Silent', [is('last-activity', 'longer-ago-than', { seconds: 3_600 })])
  await opens('Nobody answers', sales.id)
  await modules.followers.settle()
  await modules.clockwork.round()
  expect(await shows(ada, old)).toEqual([])

  platform.clock.pass({ minutes: 61 })
  await modules.clockwork.round()

  expect([await shows(ada, old), (await shown(ada, old))?.count]).toEqual([['Nobody answers'], 1])
  const told = await platform.db
    .selectFrom('event')
    .select('data')
    .where('name', '=', 'view-content.shifted')
    .execute()
  expect(told.map(event => event.data)).toEqual([{ viewIds: [old] }])
})

test('what is deleted is in a view only when its conditions say so', async () => {
  const { ada, opens, sales, shares, settle } = await desk()
  const all = await shares('All')
  const bin = await shares('Bin', [is('status', 'any-of', ['deleted'])])
  const ticket = await opens('A mistake', sales.id)
  await ada.calls(tickets.delete, { params: { id: ticket.id } })
  await settle()

  expect([await shows(ada, all), await shows(ada, bin)]).toEqual([[], ['A mistake']])
})

test('other conditions fill it anew', async () => {
  const { ada, opens, sales, shares, completes } = await desk()
  await opens('Invoice from May', sales.id)
  await opens('Hello', sales.id)
  const id = await shares('Invoices', [is('subject', 'contains', ['invoice'])])
  const groups = [[is('subject', 'contains', ['hello'])]]

  const { body } = await ada.calls(views.change, { params: { id }, body: { groups } })

  expect([body.count, await shows(ada, id)]).toEqual([null, ['Hello']])
  await completes()
  expect([await shows(ada, id), (await shown(ada, id))?.count]).toEqual([['Hello'], 1])
})

test('a view about a department that is deleted is about its substitute, and about somebody who left it is incomplete', async () => {
  const { ada, ben, opens, sales, support, shares, completes } = await desk()
  await opens('Invoice from May', sales.id)
  const ofSales = await shares('Sales', [is('department', 'any-of', [sales.id])])
  const bens = await shares('Ben’s', [is('assignee', 'any-of', [ben.id])])

  await ada.calls(departments.delete, { params: { id: sales.id }, body: { substituteId: support.id } })
  await ada.calls(users.deactivate, { params: { id: ben.id } })
  await completes()

  expect((await shown(ada, ofSales))?.groups).toEqual([[is('department', 'any-of', [support.id])]])
  expect(await shows(ada, ofSales)).toEqual(['Invoice from May'])
  expect((await shown(ada, bens))?.broken).toEqual([{ group: 0, index: 0, problem: 'person-gone' }])
})

test('a condition about what happened is refused where it stands, and one can try before saving', async () => {
  const { ada, opens, sales } = await desk()
  await opens('Invoice from May', sales.id)
  const groups = [[is('subject', 'contains', ['invoice'])], [is('body', 'contains', ['invoice'])]]
  const refused = await ada.calls(views.create, { body: { name: 'Invoices', groups } })
  expect([refused.status, refused.body.error]).toEqual([422, 'conditions_invalid'])
  expect(refused.body.details).toEqual([{ path: 'groups.1.0', problem: 'field-unfit' }])

  const { body } = await ada.calls(views.try, { body: { groups: groups.slice(0, 1), days: 30 } })
  expect([body.matched, body.examples.map(example => example.ticket.subject)]).toEqual([
    1,
    ['Invoice from May'],
  ])
})
