import { tickets } from '@stoa/contract/tickets'
import { views } from '@stoa/contract/views'
import { expect, test } from 'vitest'
import { type Company, openCompany } from '../support/company.ts'

const desk = async () => {
  const company = await openCompany()
  const { ada, dora, opens, platform, modules, settle } = company
  const { id: sales } = await company.department('Sales', [company.ben.id])
  const support = await company.department('Support', [dora.id])
  const completes = async () => {
    await modules.filling.round()
    await settle()
  }
  const opened: Record<string, number> = {}
  for (const subject of ['First', 'Second', 'Third', 'Fourth', 'Fifth']) {
    opened[subject] = (await opens(subject, subject === 'Third' ? support.id : sales)).id
    platform.clock.pass({ minutes: 10 })
  }
  const on = (subject: string) => ({ params: { id: opened[subject] ?? 0 } })
  await ada.calls(tickets.prioritise, { ...on('Fourth'), body: { priority: 'urgent' } })
  await ada.calls(tickets.resolve, { ...on('First'), body: {} })
  platform.clock.pass({ minutes: 10 })
  await ada.calls(tickets.resolve, { ...on('Second'), body: {} })
  await settle()
  const { body: view } = await ada.calls(views.create, {
    body: { name: 'All', groups: [], order: 'urgency', sharing: { with: 'everybody' } },
  })
  return { ...company, on, completes, view, change: { params: { id: view.id } } }
}

const pageOf = async (who: Company['ada'], id: number, query: { limit?: number; cursor?: string } = {}) => {
  const { body } = await who.calls(views.tickets, { params: { id }, query })
  return { subjects: body.items.map(({ subject }) => subject), nextCursor: body.nextCursor }
}
const shows = async (who: Company['ada'], id: number) => (await pageOf(who, id)).subjects

test('a view shows the most urgent first, behind them what does not wait, while it fills and once it is filled', async () => {
  const { ada, dora, view, completes, on, settle } = await desk()
  expect(view.order).toBe('urgency')
  const order = ['Fourth', 'Third', 'Fifth', 'Second', 'First']
  expect(await shows(ada, view.id)).toEqual(order)
  await completes()
  expect(await shows(ada, view.id)).toEqual(order)
  expect(await shows(dora.browser, view.id)).toEqual(['Third'])

  await ada.calls(tickets.prioritise, { ...on('Fourth'), body: { priority: 'low' } })
  await ada.calls(tickets.reopen, on('First'))
  await settle()
  expect(await shows(ada, view.id)).toEqual(['Third', 'Fifth', 'First', 'Fourth', 'Second'])
})

test('pages follow each other without gaps, across the border between what waits and what does not', async () => {
  const { ada, view, completes } = await desk()
  for (const prepare of [async () => {}, completes]) {
    await prepare()
    const all: string[] = []
    let cursor: string | undefined
    do {
      const page = await pageOf(ada, view.id, { limit: 2, ...(cursor && { cursor }) })
      all.push(...page.subjects)
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(all).toEqual(['Fourth', 'Third', 'Fifth', 'Second', 'First'])
  }
})

test('the order of a view can be changed, and stays where other things are', async () => {
  const { ada, view, completes, change } = await desk()
  await completes()
  const { body: renamed } = await ada.calls(views.change, { ...change, body: { name: 'Everything' } })
  expect(renamed.order).toBe('urgency')
  const { body: changed } = await ada.calls(views.change, { ...change, body: { order: 'activity' } })
  expect(changed).toMatchObject({ order: 'activity', name: 'Everything' })
  await completes()
  expect(await shows(ada, view.id)).toEqual(['Second', 'First', 'Fifth', 'Fourth', 'Third'])
})

test('a view of one’s own is ordered by urgency, too, and all of its tickets can be chosen', async () => {
  const { ada, on, completes, view } = await desk()
  for (const subject of ['Third', 'Fourth'])
    await ada.calls(tickets.assign, { ...on(subject), body: { assigneeId: 1 } })
  const { body: mine } = await ada.calls(views.create, {
    body: {
      name: 'Mine',
      groups: [[{ field: 'assignee', operator: 'any-of', value: ['me'] }]],
      order: 'urgency',
    },
  })
  await completes()
  expect(await shows(ada, mine.id)).toEqual(['Fourth', 'Third'])
  expect((await ada.calls(views.list)).body.items.find(({ id }) => id === view.id)?.count).toBe(5)
})
