import { departments } from '@stoa/contract/departments'
import { lifecycleReports } from '@stoa/contract/lifecycle-reports'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import type { Browser } from '../../apps/server/src/core/settings/testing.ts'
import { openCompany } from '../support/company.ts'
import { readCsv, readSheet } from '../support/read-files.ts'

type Query = Record<string, string>
const route = lifecycleReports.list
const asking = (query: Query) => ({ ...route, path: `${route.path}?${new URLSearchParams(query)}` as const })
const reads = async (who: Browser, query: Query = {}) => (await who.calls(asking(query))).body

/** A price of Sales, answered and resolved; a leak of Support, which waits. */
const aDay = async () => {
  const company = await openCompany()
  const { ada, ben, dora, opens, settle, platform } = company
  const sales = await company.department('Sales', [ben.id])
  const support = await company.department('Support', [dora.id])
  const passes = async (minutes: number) => {
    await settle()
    platform.clock.pass({ minutes })
  }
  const price = await opens('A price', sales.id)
  await passes(10)
  await ada.calls(tickets.assign, { params: { id: price.id }, body: { assigneeId: ben.id } })
  await passes(20)
  await ben.browser.calls(tickets.reply, { params: { id: price.id }, body: { text: 'Ten.' } })
  await passes(30)
  await ben.browser.calls(tickets.resolve, { params: { id: price.id } })
  const leak = await opens('A leak', support.id)
  await passes(5)
  return { ...company, sales, support, price, leak }
}

test('each ticket has a line: when what was done first, and how long it was what', async () => {
  const { ada, ben, sales, price, leak } = await aDay()
  const { items, nextCursor } = await reads(ada)
  expect(nextCursor).toBeNull()
  expect(items.map(({ ticket }) => ticket.id)).toEqual([leak.id, price.id])
  const [waits, done] = items
  expect(waits).toMatchObject({
    status: 'new',
    assignee: null,
    endedAt: null,
    seconds: { new: 300 },
    answers: 0,
  })
  expect(done).toMatchObject({
    ticket: { subject: 'A price' },
    department: { id: sales.id, name: 'Sales' },
    assignee: { id: ben.id },
    status: 'resolved',
    seconds: { new: 1800, open: 0, answered: 1800, postponed: 0 },
    // It was opened here in the customer's name, so nothing came in.
    messages: 0,
    answers: 1,
    assignments: 1,
    reopenings: 0,
  })
  const minutes = (to: string | null | undefined) =>
    Temporal.Instant.from(done?.openedAt ?? '')
      .until(to ?? '')
      .total('minutes')
  expect(
    [done?.firstAssignedAt, done?.firstAnsweredAt, done?.firstResolvedAt, done?.endedAt].map(minutes),
  ).toEqual([10, 30, 60, 60])
})

test('page after page leads through all of them, and filters narrow them', async () => {
  const { ada, ben, support, price, leak } = await aDay()
  const first = await reads(ada, { limit: '1' })
  const second = await reads(ada, { limit: '1', cursor: first.nextCursor ?? '' })
  expect([...first.items, ...second.items].map(({ ticket }) => ticket.id)).toEqual([leak.id, price.id])
  expect(second.nextCursor).toBeNull()
  const found = async (query: Query) => (await reads(ada, query)).items.map(({ ticket }) => ticket.id)
  expect(await found({ departments: String(support.id) })).toEqual([leak.id])
  expect(await found({ agents: String(ben.id) })).toEqual([price.id])
  expect(await found({ agents: '0' })).toEqual([leak.id])
  expect(await found({ from: '2026-01-01', to: '2026-01-31' })).toEqual([])
})

test('a supervisor sees the tickets of the own department, others are refused', async () => {
  const { ada, ben, dora, sales, price } = await aDay()
  const params = { id: sales.id }
  await ada.calls(departments.changeMemberRole, { params, body: { userId: ben.id, role: 'supervisor' } })
  expect((await reads(ben.browser)).items.map(({ ticket }) => ticket.id)).toEqual([price.id])
  expect((await dora.browser.calls(asking({}))).status).toBe(403)
  expect((await ada.calls(asking({ from: '2026-02-02', to: '2026-02-01' }))).body).toMatchObject({
    error: 'period_invalid',
  })
})

test('the files have the lines of the page', async () => {
  const { ada, server } = await aDay()
  const { items } = await reads(ada)
  const fetches = async (ending: string) =>
    server.inject({ url: `${route.path}.${ending}`, headers: { cookie: ada.cookie() ?? '' } })
  const told = items.map(({ ticket, seconds, messages, answers }) => [
    ticket.code,
    ticket.subject,
    seconds.new,
    seconds.answered,
    messages,
    answers,
  ])
  const numbers = (cells: readonly unknown[]) =>
    [cells[0], cells[1], cells[11], cells[13], cells[15], cells[16]].map((cell, at) =>
      at < 2 ? cell : Number(cell),
    )
  expect(
    readCsv((await fetches('csv')).body)
      .slice(1)
      .map(numbers),
  ).toEqual(told)
  expect(
    readSheet((await fetches('xlsx')).rawPayload)
      .slice(1)
      .map(numbers),
  ).toEqual(told)
})
