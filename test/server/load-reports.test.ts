import { availabilities } from '@stoa/contract/availability'
import { departments } from '@stoa/contract/departments'
import { loadReports } from '@stoa/contract/load-reports'
import type { Route } from '@stoa/contract/route'
import { tickets } from '@stoa/contract/tickets'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Browser } from '../../apps/server/src/core/settings/testing.ts'
import { rebuildReports } from '../../apps/server/src/outlets/reports/rebuild/rebuild-reports.ts'
import { openCompany } from '../support/company.ts'
import { readCsv } from '../support/read-files.ts'

/** The 20th of November in Athens, on which the test begins at 18:50. */
const friday = { from: '2026-11-20', to: '2026-11-20', zone: 'Europe/Athens' }

type Query = Record<string, string>
const asking = <R extends Route>(route: R, query: Query): R => ({
  ...route,
  path: `${route.path}?${new URLSearchParams({ ...friday, ...query })}`,
})
const reads = async <R extends Route>(who: Browser, route: R, query: Query = {}) =>
  (await who.calls(asking(route, query))).body

/** Ben of Sales comes online at 18:50 and goes at 19:50; a ticket comes at 19:00 and is his from 19:30 on. */
const anEvening = async () => {
  const company = await openCompany()
  const { ada, ben, dora, opens, settle, platform } = company
  const sales = await company.department('Sales', [ben.id])
  const support = await company.department('Support', [dora.id])
  const passes = async (minutes: number) => {
    await settle()
    platform.clock.pass({ minutes })
  }
  await ben.browser.calls(availabilities.beat, { body: { active: true } })
  await passes(10)
  const { id } = await opens('A price', sales.id)
  await passes(30)
  await ada.calls(tickets.assign, { params: { id }, body: { assigneeId: ben.id } })
  await passes(20)
  await ben.browser.calls(availabilities.choose, { body: { service: 'tickets', state: 'offline' } })
  await passes(10)
  await settle()
  return { ...company, sales, support }
}

test('load of a day tells how long what waited, hour by hour, up to now', async () => {
  const { ada, sales } = await anEvening()
  const { rows } = await reads(ada, loadReports.load, { every: 'hour', departments: String(sales.id) })
  const [row] = rows
  expect(row?.department.name).toBe('Sales')
  const points = new Map(row?.points.map(point => [point.at, point]))
  // 18:00 to 19:00: ten minutes of Ben, nothing to do.
  expect(points.get('2026-11-20T16:00:00Z')).toMatchObject({
    queue: { min: 0, max: 0, average: 0 },
    agents: { min: 0, max: 1, average: 10 / 60 },
    covered: 10 / 60,
  })
  // 19:00 to 20:00: half an hour in the queue, then with Ben, who leaves ten minutes before the end.
  expect(points.get('2026-11-20T17:00:00Z')).toMatchObject({
    queue: { min: 0, max: 1, average: 0.5 },
    held: { min: 0, max: 1, average: 0.5 },
    agents: { min: 0, max: 1, average: 50 / 60 },
  })
})

test('averages of departments add up to that of all together: each is of the whole period', async () => {
  const { ada, opens, support, settle, platform } = await anEvening()
  await opens('The second one', support.id)
  await settle()
  platform.clock.pass({ minutes: 15 })
  const { rows } = await reads(ada, loadReports.load, { every: 'hour' })
  expect(rows.length).toBeGreaterThan(1)
  const seconds = Temporal.PlainDate.from(friday.from)
    .toZonedDateTime(friday.zone)
    .toInstant()
    .until(platform.clock.now())
    .total('seconds')
  const waited = rows.reduce((sum, { queue }) => sum + queue.average, 0) * seconds
  expect(waited).toBeCloseTo(30 * 60 + 15 * 60, 6)
})

test('the log of availability has each stretch, also one that goes on, and hours count what overlaps once', async () => {
  const { ada, ben, sales, support, platform, settle } = await anEvening()
  await ada.calls(departments.addMember, { params: { id: support.id }, body: { userId: ben.id } })
  await ben.browser.calls(availabilities.choose, { body: { service: 'tickets', state: 'online' } })
  await settle()
  platform.clock.pass({ minutes: 30 })
  const bens = { agents: String(ben.id) }
  const { items } = await reads(ada, loadReports.online, bens)
  const told = items
    .filter(({ department }) => [sales.id, support.id].includes(department.id))
    .map(({ department, to, seconds }) => [department.name, to === null, seconds / 60])
  expect(told).toEqual(
    expect.arrayContaining([
      ['Sales', false, 60],
      ['Sales', true, 30],
      ['Support', true, 30],
    ]),
  )
  expect(told).toHaveLength(3)
  const { rows } = await reads(ada, loadReports.hours, bens)
  expect(rows.map(({ agent, seconds }) => [agent.name, seconds / 60])).toEqual([['Ben', 90]])
})

test('a supervisor sees load and availability of the own department, others are refused', async () => {
  const { ada, ben, dora, sales } = await anEvening()
  await ada.calls(departments.changeMemberRole, {
    params: { id: sales.id },
    body: { userId: ben.id, role: 'supervisor' },
  })
  const { rows } = await reads(ben.browser, loadReports.load)
  expect(rows.map(({ department }) => department.name)).toEqual(['Sales'])
  const { items } = await reads(ben.browser, loadReports.online)
  expect(new Set(items.map(({ department }) => department.name))).toEqual(new Set(['Sales']))
  for (const route of [loadReports.load, loadReports.online, loadReports.hours])
    expect((await dora.browser.calls(asking(route, {}))).status).toBe(403)
})

test('the file of the load has the numbers of the API, unrounded', async () => {
  const { ada, server } = await anEvening()
  const { rows } = await reads(ada, loadReports.load, { every: 'hour' })
  const path = `/api/reports/load.csv?${new URLSearchParams({ ...friday, every: 'hour' })}`
  const file = await server.inject({ url: path, headers: { cookie: ada.cookie() ?? '' } })
  const [, ...lines] = readCsv(file.body)
  const levels = ['queue', 'held', 'agents', 'slots'] as const
  expect(lines.map(line => line.slice(2).map(Number))).toEqual(
    rows.flatMap(({ points }) =>
      points.map(point => [
        ...levels.flatMap(level => [point[level].min, point[level].max, point[level].average]),
        point.covered,
      ]),
    ),
  )
})

test('the hours of availability come as a file, too', async () => {
  const { ada, server } = await anEvening()
  const { rows } = await reads(ada, loadReports.hours)
  const path = `/api/reports/availability/hours.csv?${new URLSearchParams(friday)}`
  const file = await server.inject({ url: path, headers: { cookie: ada.cookie() ?? '' } })
  const [heads, ...lines] = readCsv(file.body)
  expect(heads).toEqual(['Agent', 'Hours'])
  expect(rows.length).toBeGreaterThan(0)
  expect(lines.map(([name, hours]) => [name, Number(hours)])).toEqual(
    rows.map(({ agent, seconds }) => [agent.name, seconds / 3600]),
  )
})

test('who belongs to which department is kept as it is', async () => {
  const { platform } = await anEvening()
  const members = async (table: string, where: string) =>
    (
      await sql<{ member: string }>`
        select department_id || ' ' || person_id as member from ${sql.table(table)} where ${sql.raw(where)} order by 1`.execute(
        platform.db,
      )
    ).rows
  expect(await members('report_membership', 'to_at is null')).toEqual(
    await members('department_member', 'true'),
  )
})

test('who gets no tickets in a department is not there for its tickets, also in a copy of it', async () => {
  const { ada, ben, sales, support, platform, settle } = await anEvening()
  await ada.calls(departments.addMember, { params: { id: support.id }, body: { userId: ben.id } })
  await ben.browser.calls(availabilities.choose, { body: { service: 'tickets', state: 'online' } })
  const works = (tickets: boolean) =>
    ada.calls(departments.allocateMember, {
      params: { id: sales.id },
      body: { userId: ben.id, services: { tickets, chats: true, calls: true } },
    })
  await settle()
  platform.clock.pass({ minutes: 30 })
  await works(false)
  const { body: copy } = await ada.calls(departments.clone, {
    params: { id: sales.id },
    body: { name: 'Sales abroad' },
  })
  await settle()
  platform.clock.pass({ minutes: 60 })
  await works(true)
  await settle()
  platform.clock.pass({ minutes: 10 })

  const bens = async (service: 'tickets' | 'chats') =>
    (await reads(ada, loadReports.online, { agents: String(ben.id), service })).items
      .filter(item => item.department.id !== support.id)
      .map(({ department, seconds }) => [department.name, seconds / 60])
  expect(await bens('tickets')).toEqual([
    ['Sales', 10],
    ['Sales', 30],
    ['Sales', 60],
  ])
  const { rows } = await reads(ada, loadReports.hours, { agents: String(ben.id) })
  // In Support all the time.
  expect(rows.map(({ seconds }) => seconds / 60)).toEqual([160])
  const load = () => reads(ada, loadReports.load, { every: 'hour' })
  const before = await load()
  const agentsOf = (id: number) => before.rows.find(({ department }) => department.id === id)?.agents.max ?? 0
  expect([agentsOf(sales.id), agentsOf(copy.id)]).toEqual([1, 0])

  // Counted anew from all events: the same, whatever was kept, and the follower goes on from there.
  await platform.pool.query('update report_load set agents_sum = 0; delete from report_membership')
  await rebuildReports(platform)
  expect(await load()).toEqual(before)
  expect(await bens('tickets')).toHaveLength(3)
  await works(false)
  await settle()
  platform.clock.pass({ minutes: 10 })
  expect(await bens('tickets')).toHaveLength(3)
})
