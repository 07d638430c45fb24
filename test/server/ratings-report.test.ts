import { departments } from '@stoa/contract/departments'
import { type RatingKind, ratingReports } from '@stoa/contract/rating-reports'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import type { Browser } from '../../apps/server/src/core/settings/testing.ts'
import { comingEvents } from '../../apps/server/src/outlets/reports/coming-events.ts'
import { record } from '../../apps/server/src/platform/events/record.ts'
import { write } from '../../apps/server/src/platform/platform.ts'
import { openCompany } from '../support/company.ts'
import { readCsv, readSheet } from '../support/read-files.ts'

type Query = Record<string, string>
const route = ratingReports.list
const asking = (query: Query) => ({ ...route, path: `${route.path}?${new URLSearchParams(query)}` as const })

const rated = async () => {
  const company = await openCompany()
  const { ada, ben, dora, platform, settle } = company
  const sales = await company.department('Sales', [ben.id])
  const support = await company.department('Support', [dora.id])
  const price = await company.opens('A price', sales.id)
  const leak = await company.opens('A leak', support.id, 'omar@example.net')
  const rates = async (id: number, rating: RatingKind, agentId: number | null, comment?: string) => {
    platform.clock.pass({ minutes: 5 })
    await write(platform, { kind: 'contact', id: 1 }, act =>
      record(act, comingEvents, 'rating.given', { rating, agentId, ...(comment && { comment }) }, id),
    )
    await settle()
  }
  const reads = async (query: Query = {}, who: Browser = ada) => (await who.calls(asking(query))).body
  return { ...company, sales, support, price, leak, rates, reads }
}

test('each rating has a line with its ticket, who was rated, where, what was said and when', async () => {
  const { ada, ben, price, sales, support, rates, reads } = await rated()
  expect(await reads()).toEqual({ items: [], nextCursor: null })
  await rates(price.id, 'good', ben.id, 'Quick and kind')
  await ada.calls(tickets.transfer, { params: { id: price.id }, body: { departmentId: support.id } })
  await rates(price.id, 'bad', null)
  const { items } = await reads()
  expect(items).toMatchObject([
    { rating: 'bad', agent: null, department: { id: support.id }, comment: null },
    {
      rating: 'good',
      agent: { id: ben.id, name: 'Ben' },
      // Where it was when it was rated.
      department: { id: sales.id, name: 'Sales' },
      ticket: { id: price.id, subject: 'A price' },
      customer: { name: 'Nour' },
      comment: 'Quick and kind',
    },
  ])
})

test('page after page leads through all, and filters narrow them', async () => {
  const { ben, dora, price, leak, support, rates, reads } = await rated()
  await rates(price.id, 'good', ben.id)
  await rates(leak.id, 'neutral', dora.id)
  await rates(leak.id, 'bad', null)
  const first = await reads({ limit: '2' })
  const second = await reads({ limit: '2', cursor: first.nextCursor ?? '' })
  expect([first, second].map(({ items }) => items.map(({ rating }) => rating))).toEqual([
    ['bad', 'neutral'],
    ['good'],
  ])
  expect(second.nextCursor).toBeNull()
  const found = async (query: Query) => (await reads(query)).items.map(({ rating }) => rating)
  expect(await found({ ratings: 'good,bad' })).toEqual(['bad', 'good'])
  expect(await found({ agents: String(dora.id) })).toEqual(['neutral'])
  expect(await found({ agents: '0' })).toEqual(['bad'])
  expect(await found({ departments: String(support.id) })).toEqual(['bad', 'neutral'])
  expect(await found({ from: '2026-01-01', to: '2026-01-31' })).toEqual([])
})

test('whoever reads the reports of a department reads its ratings, and of tickets that went elsewhere no words', async () => {
  const { ada, ben, price, sales, support, rates, reads } = await rated()
  await rates(price.id, 'bad', ben.id, 'Too slow')
  expect(await reads({}, ben.browser)).toMatchObject({ error: 'not_allowed' })
  const role = { params: { id: sales.id }, body: { userId: ben.id, role: 'supervisor' } }
  await ada.calls(departments.changeMemberRole, role)
  await ada.calls(tickets.transfer, { params: { id: price.id }, body: { departmentId: support.id } })
  expect((await reads({}, ben.browser)).items).toMatchObject([
    { rating: 'bad', ticket: null, customer: null, comment: null, department: { name: 'Sales' } },
  ])
})

test('the files have the lines of the page', async () => {
  const { ada, ben, price, leak, rates, reads, server } = await rated()
  await rates(price.id, 'good', ben.id, '=cmd')
  await rates(leak.id, 'bad', null)
  const { items } = await reads()
  const fetches = (ending: string) =>
    server.inject({ url: `${route.path}.${ending}`, headers: { cookie: ada.cookie() ?? '' } })
  const told = items.map(({ ticket, comment }) => [ticket?.code, comment ?? ''])
  const csv = readCsv((await fetches('csv')).body).slice(1)
  expect(csv.map(line => [line[5], line[7]])).toEqual([
    [told[0]?.[0], ''],
    [told[1]?.[0], "'=cmd"],
  ])
  const sheet = readSheet((await fetches('xlsx')).rawPayload).slice(1)
  expect(sheet.map(line => line[5])).toEqual(told.map(([code]) => code))
})
