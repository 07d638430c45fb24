import { availabilities } from '@stoa/contract/availability'
import { departments } from '@stoa/contract/departments'
import type { MetricName } from '@stoa/contract/metrics'
import { reports } from '@stoa/contract/reports'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import type { Browser } from '../../apps/server/src/core/settings/testing.ts'
import { type Company, openCompany } from '../support/company.ts'
import { readCsv } from '../support/read-files.ts'
import { pointsOf } from '../support/report-points.ts'

const friday = { from: '2026-11-20', to: '2026-11-20', zone: 'Europe/Athens' }
const columns = ['answers', 'work-time', 'answers-hourly'] as const satisfies readonly MetricName[]

/** From 18:50 on Ben of Sales and Support is online for an hour and answers three times, and Dora of Support for half of it, and only looks. */
const anEvening = async () => {
  const company = await openCompany()
  const { ada, ben, dora, opens, settle, platform } = company
  const sales = await company.department('Sales', [ben.id])
  const support = await company.department('Support', [ben.id, dora.id])
  const passes = async (minutes: number) => {
    await settle()
    platform.clock.pass({ minutes })
  }
  const goes = (who: Browser) => who.calls(availabilities.choose, { body: { state: 'offline' } })
  await ben.browser.calls(availabilities.beat, { body: { active: true } })
  await dora.browser.calls(availabilities.beat, { body: { active: true } })
  const { id } = await opens('A price', sales.id)
  for (const text of ['One.', 'Two.', 'Three.']) {
    await passes(5)
    await ben.browser.calls(tickets.reply, { params: { id }, body: { text } })
  }
  await passes(15)
  await goes(dora.browser)
  await passes(30)
  await goes(ben.browser)
  await passes(10)
  await settle()
  const read = async (query: Record<string, string>, who = ada) => {
    const path = `/api/reports?${new URLSearchParams({ ...friday, metrics: columns.join(), ...query })}`
    return (await who.calls({ ...reports.get, path: path as `/api/${string}` })).body
  }
  const told = async (query: Record<string, string>, who = ada) => {
    const { rows, total } = await read(query, who)
    const lines = rows.map(({ name, key, values }) => [name ?? key, ...columns.map(each => values[each])])
    return [...lines, ['all', ...columns.map(each => total[each])]]
  }
  return { ...company, sales, support, read, told }
}

test('agents have the time that they were online, once in whatever departments, and what they did in an hour of it', async () => {
  const { told } = await anEvening()
  expect(await told({ by: 'agent' })).toEqual([
    ['Ben', 3, 3600, 3],
    ['Dora', 0, 1800, 0],
    ['all', 3, 5400, 2],
  ])
})

test('it is told hour by hour, of agents and of all', async () => {
  const { told, read } = await anEvening()
  expect(await told({ by: 'hour' })).toEqual([
    ['2026-11-20T16:00:00Z', 1, 1200, 3],
    ['2026-11-20T17:00:00Z', 2, 4200, (2 * 3600) / 4200],
    ['all', 3, 5400, 2],
  ])
  const [ben] = (await read({ by: 'agent', every: 'hour' })).rows
  expect(ben && pointsOf(ben)?.map(({ values }) => columns.map(each => values[each]))).toEqual([
    [1, 600, 6],
    [2, 3000, 2.4],
  ])
})

test('what it says nothing of has none of it', async () => {
  const { told, sales, support } = await anEvening()
  const none = [3, null, null]
  expect(await told({ by: 'department' })).toEqual([
    ['Sales', ...none],
    ['all', ...none],
  ])
  expect(await told({ by: 'agent', channels: 'email,form,api,internal' })).toEqual(
    expect.arrayContaining([['all', expect.anything(), null, null]]),
  )
  expect(await told({ by: 'agent', departments: String(sales.id) })).toEqual([
    ['Ben', 3, 3600, 3],
    ['all', 3, 3600, 3],
  ])
  expect(await told({ by: 'agent', departments: String(support.id) })).toEqual([
    ['Ben', 0, 3600, 0],
    ['Dora', 0, 1800, 0],
    ['all', 0, 5400, 0],
  ])
})

test('whoever supervises a department reads of its agents only', async () => {
  const { ada, ben, sales, told } = await anEvening()
  const params = { id: sales.id }
  await ada.calls(departments.changeMemberRole, { params, body: { userId: ben.id, role: 'supervisor' } })
  expect(await told({ by: 'agent' }, ben.browser)).toEqual([
    ['Ben', 3, 3600, 3],
    ['all', 3, 3600, 3],
  ])
})

const csvOf = async ({ server, ada }: Company, query: string) => {
  const url = `/api/reports.csv?${new URLSearchParams(friday)}&metrics=${columns.join()}&${query}`
  return readCsv((await server.inject({ url, headers: { cookie: ada.cookie() ?? '' } })).body)
}

test('the file says the same, over time too', async () => {
  const company = await anEvening()
  expect((await csvOf(company, 'by=agent')).slice(1)).toEqual([
    ['Ben', '3', '3600', '3'],
    ['Dora', '0', '1800', '0'],
    ['Total', '3', '5400', '2'],
  ])
  expect((await csvOf(company, 'by=agent&every=day')).slice(1).map(line => line.slice(2))).toEqual([
    ['3', '3600', '3'],
    ['0', '1800', '0'],
    ['3', '5400', '2'],
  ])
})
