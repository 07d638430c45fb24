import { customerCompanies } from '@stoa/contract/customer-companies'
import { departments } from '@stoa/contract/departments'
import { myself } from '@stoa/contract/people'
import { spentTimes } from '@stoa/contract/spent-times'
import { tickets } from '@stoa/contract/tickets'
import { timeReports } from '@stoa/contract/time-reports'
import { expect, test } from 'vitest'
import type { Browser } from '../../apps/server/src/core/settings/testing.ts'
import { openCompany } from '../support/company.ts'
import { readCsv, readSheet } from '../support/read-files.ts'

type Query = Record<string, string>
const asking = <R extends { path: string }>(route: R, query: Query): R => ({
  ...route,
  path: `${route.path}?${new URLSearchParams(query)}`,
})

const worked = async () => {
  const company = await openCompany()
  const { ada, ben, dora } = company
  const sales = await company.department('Sales', [ben.id, dora.id])
  const support = await company.department('Support', [dora.id])
  await ada.calls(customerCompanies.create, { body: { name: 'Acme', domains: ['acme.example'], notes: '' } })
  const price = await company.opens('A price', sales.id, 'nour@acme.example')
  const leak = await company.opens('A leak', support.id, 'omar@example.net')
  const adds = async (who: { browser: Browser }, id: number, body: object) =>
    (await who.browser.calls(spentTimes.add, { params: { id }, body })).body
  const list = async (id: number, who: Browser = ada) =>
    (await who.calls(spentTimes.list, { params: { id } })).body
  return { ...company, sales, support, price, leak, adds, list }
}

test('an agent writes down time, corrects and removes it; the timeline tells of each, and the total is what stands', async () => {
  const { ada, ben, dora, price, adds, list } = await worked()
  const params = { id: price.id }
  const first = await adds(ben, price.id, { minutes: 25, note: 'Phoned' })
  expect(first).toMatchObject({ minutes: 25, note: 'Phoned', agent: { id: ben.id }, can: { change: true } })
  const second = await adds(dora, price.id, { minutes: 60, day: '2026-11-20' })
  expect(await list(price.id, ben.browser)).toMatchObject({
    items: [
      { id: second.id, day: '2026-11-20', can: { change: false } },
      { id: first.id, can: { change: true } },
    ],
    totalMinutes: 85,
  })
  const others = { params, body: { entryId: second.id, minutes: 1 } }
  expect((await ben.browser.calls(spentTimes.change, others)).status).toBe(403)
  expect((await ben.browser.calls(spentTimes.remove, others)).status).toBe(403)
  await ben.browser.calls(spentTimes.change, { params, body: { entryId: first.id, minutes: 40 } })
  await ben.browser.calls(spentTimes.change, { params, body: { entryId: first.id, note: 'Phoned twice' } })
  await ben.browser.calls(spentTimes.change, { params, body: { entryId: first.id, minutes: 40 } })
  await dora.browser.calls(spentTimes.remove, { params, body: { entryId: second.id } })
  expect(await list(price.id)).toMatchObject({
    items: [{ minutes: 40, note: 'Phoned twice' }],
    totalMinutes: 40,
  })
  const { items } = (await ada.calls(tickets.timeline, { params })).body
  expect(
    items
      .filter(({ name }) => name.startsWith('spent-time.'))
      .map(({ name, data }) => [name, data.minutes, data.before?.minutes]),
  ).toEqual([
    ['spent-time.added', 25, undefined],
    ['spent-time.added', 60, undefined],
    ['spent-time.changed', 40, 25],
    ['spent-time.changed', 40, 40],
    ['spent-time.removed', 60, undefined],
  ])
})

test('what makes no sense is refused, a reader writes down nothing, and a key says whose time it was', async () => {
  const { ada, ben, dora, sales, price, adds, key } = await worked()
  for (const body of [{ minutes: 0 }, { minutes: 1441 }, { minutes: 5, day: 'today' }, {}])
    expect(await adds(ben, price.id, body)).toMatchObject({ error: 'invalid_request' })
  expect(await adds(ben, price.id, { minutes: 5, agentId: dora.id })).toMatchObject({ error: 'not_allowed' })
  const role = { params: { id: sales.id }, body: { userId: ben.id, role: 'reader' } }
  await ada.calls(departments.changeMemberRole, role)
  expect(await adds(ben, price.id, { minutes: 5 })).toMatchObject({ error: 'not_allowed' })
  const shown = (await ben.browser.calls(tickets.get, { params: { id: price.id } })).body
  expect([shown.can['track-time'], shown.why['track-time']]).toEqual([false, 'not_allowed'])
  const program = { browser: await key('agent', [sales.id]) }
  expect(await adds(program, price.id, { minutes: 5 })).toMatchObject({ error: 'invalid_request' })
  expect(await adds(program, price.id, { minutes: 5, agentId: 999 })).toMatchObject({
    error: 'invalid_request',
  })
  expect(await adds(program, price.id, { minutes: 5, agentId: dora.id })).toMatchObject({
    agent: { name: 'Dora' },
  })
})

test('time cannot have been spent after today, which is the day where its writer is', async () => {
  const { ben, price, adds, list } = await worked()
  expect(await adds(ben, price.id, { minutes: 5, day: '2050-01-01' })).toMatchObject({ error: 'day_ahead' })
  await ben.browser.calls(myself.changePreferences, { body: { timeZone: 'Pacific/Auckland' } })
  expect(await adds(ben, price.id, { minutes: 5, day: '2026-11-22' })).toMatchObject({ error: 'day_ahead' })
  const entry = await adds(ben, price.id, { minutes: 5, day: '2026-11-21' })
  const change = (day: string) =>
    ben.browser.calls(spentTimes.change, { params: { id: price.id }, body: { entryId: entry.id, day } })
  expect((await change('2026-11-22')).body).toMatchObject({ error: 'day_ahead' })
  expect((await list(price.id)).items).toMatchObject([{ day: '2026-11-21' }])
})

test('what was spent on a merged ticket is shown, and added up, where its messages are', async () => {
  const { ada, ben, sales, price, adds, list, opens } = await worked()
  const again = await opens('The price again', sales.id, 'nour@acme.example')
  await adds(ben, again.id, { minutes: 10 })
  await adds(ben, price.id, { minutes: 5 })
  await ada.calls(tickets.merge, { params: { id: again.id }, body: { intoCode: price.code } })
  const shown = await list(price.id, ben.browser)
  expect([shown.totalMinutes, shown.items.map(({ minutes, can }) => [minutes, can.change])]).toEqual([
    15,
    [
      [5, true],
      [10, false],
    ],
  ])
})

test('the time report adds up by agent, department, company and time; its entries and files have the same', async () => {
  const { ada, ben, dora, sales, support, price, leak, adds, server } = await worked()
  await adds(ben, price.id, { minutes: 30, day: '2026-11-02' })
  await adds(ben, price.id, { minutes: 15, day: '2026-11-09', note: '=1+1' })
  await adds(dora, leak.id, { minutes: 60, day: '2026-11-09' })
  await adds(dora, leak.id, { minutes: 7, day: '2026-10-31' })
  const november = { from: '2026-11-01', to: '2026-11-30' }
  const sums = async (query: Query, who: Browser = ada) => {
    const { rows, total } = (await who.calls(asking(timeReports.sums, { ...november, ...query }))).body
    return [
      ...rows.map(row => [row.name ?? row.key, row.entries, row.minutes]),
      [total.entries, total.minutes],
    ]
  }
  expect(await sums({})).toEqual([
    ['Ben', 2, 45],
    ['Dora', 1, 60],
    [3, 105],
  ])
  expect(await sums({ by: 'company' })).toEqual([
    ['Acme', 2, 45],
    ['0', 1, 60],
    [3, 105],
  ])
  expect(await sums({ by: 'week' })).toEqual([
    ['2026-11-02', 1, 30],
    ['2026-11-09', 2, 75],
    [3, 105],
  ])
  expect(await sums({ by: 'department', agents: String(dora.id) })).toEqual([
    ['Support', 1, 60],
    [1, 60],
  ])
  // Where it was when it was written down: moving on takes nothing along.
  await ada.calls(tickets.transfer, { params: { id: leak.id }, body: { departmentId: sales.id } })
  expect(await sums({ departments: String(support.id) })).toEqual([
    ['Dora', 1, 60],
    [1, 60],
  ])

  const page = async (query: Query) =>
    (await ada.calls(asking(timeReports.entries, { ...november, ...query }))).body
  const first = await page({ limit: '2' })
  const second = await page({ limit: '2', cursor: first.nextCursor ?? '' })
  const all = [...first.items, ...second.items]
  expect(all.map(({ day, minutes, company }) => [day, minutes, company?.name])).toEqual([
    ['2026-11-09', 60, undefined],
    ['2026-11-09', 15, 'Acme'],
    ['2026-11-02', 30, 'Acme'],
  ])
  // Those behind the sum of a company; 0 is none.
  const ofCompany = async (companies: string) =>
    (await page({ companies })).items.map(({ minutes }) => minutes)
  expect([await ofCompany('0'), await ofCompany(String(first.items[1]?.company?.id))]).toEqual([
    [60],
    [15, 30],
  ])
  expect((await page({ cursor: 'nonsense' })) as object).toMatchObject({ error: 'invalid_request' })

  const file = async (path: string) =>
    server.inject({
      url: `${path}?${new URLSearchParams(november)}`,
      headers: { cookie: ada.cookie() ?? '' },
    })
  const csv = readCsv((await file('/api/reports/time/entries.csv')).body)
  expect(csv.slice(1).map(line => [line[0], line[7], Number(line[8])])).toEqual(
    all.map(({ day, note, minutes }) => [day, note && `'${note}`, minutes]),
  )
  const xlsx = readSheet((await file('/api/reports/time.xlsx')).rawPayload)
  expect(xlsx.slice(1).map(cells => cells.slice(1).map(Number))).toEqual([
    [2, 45],
    [1, 60],
    [3, 105],
  ])
})

test('a supervisor reads the time of the own department; others are refused', async () => {
  const { ada, ben, dora, sales, price, leak, adds } = await worked()
  await adds(ben, price.id, { minutes: 30 })
  await adds(dora, leak.id, { minutes: 60 })
  expect((await ben.browser.calls(timeReports.sums)).status).toBe(403)
  const role = { params: { id: sales.id }, body: { userId: ben.id, role: 'supervisor' } }
  await ada.calls(departments.changeMemberRole, role)
  expect((await ben.browser.calls(timeReports.sums)).body.total).toEqual({ entries: 1, minutes: 30 })
  const { items } = (await ben.browser.calls(timeReports.entries)).body
  expect(items.map(({ ticket }) => ticket?.id)).toEqual([price.id])
})
