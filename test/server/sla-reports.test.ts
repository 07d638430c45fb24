import { departments } from '@stoa/contract/departments'
import type { Route } from '@stoa/contract/route'
import { sla } from '@stoa/contract/sla'
import { slaReports } from '@stoa/contract/sla-reports'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { warnAndBreach } from '../../apps/server/src/automation/sla/warn-and-breach.ts'
import type { Browser } from '../../apps/server/src/core/settings/testing.ts'
import { type Company, openCompany } from '../support/company.ts'
import { readCsv, readSheet } from '../support/read-files.ts'

const hour = 3600
const november = { from: '2026-11-01', to: '2026-11-30', zone: 'Europe/Athens' }

/** Sales promises an answer within an hour and a resolution within eight; Support an answer within four. */
const promisingCompany = async () => {
  const company = await openCompany()
  const { ada, ben, dora, settle, platform } = company
  const level = async (name: string, targets: [string, number][]) => {
    const body = {
      name,
      calendarId: null,
      warnBefore: 0,
      targets: targets.map(([metric, seconds]) => ({ metric, priority: null, seconds })),
    }
    return (await ada.calls(sla.createLevel, { body })).body
  }
  const gold = await level('Gold', [
    ['first_answer', hour],
    ['first_resolve', 8 * hour],
  ])
  const silver = await level('Silver', [['first_answer', 4 * hour]])
  const sales = await company.department('Sales', [ben.id])
  const support = await company.department('Support', [dora.id])
  const give = (id: number, levelId: number) =>
    ada.calls(sla.setDepartmentLevel, { params: { id }, body: { levelId } })
  await give(sales.id, gold.id)
  await give(support.id, silver.id)
  return {
    ...company,
    gold,
    silver,
    sales,
    support,
    passes: async (minutes: number) => {
      await settle()
      platform.clock.pass({ minutes })
      await warnAndBreach(platform)
      await settle()
    },
    replies: (who: Browser, id: number) =>
      who.calls(tickets.reply, { params: { id }, body: { text: 'Hello.' } }),
  }
}

/** Three of Sales: one answered in time, one late by another than its agent, one never; one of Support in time. */
const anUnevenDay = async () => {
  const company = await promisingCompany()
  const { ada, ben, sales, support, opens, passes, replies } = company
  const quick = await opens('Quick', sales.id)
  const late = await opens('Late', sales.id)
  await opens('Never', sales.id)
  const other = await opens('Other', support.id)
  await ada.calls(tickets.assign, { params: { id: late.id }, body: { assigneeId: ben.id } })
  await passes(5)
  await replies(ben.browser, quick.id)
  await passes(85)
  await replies(ada, late.id)
  await replies(company.dora.browser, other.id)
  await passes(1)
  return { ...company, quick, late, other }
}

type Query = Record<string, string>
const asking = <R extends Route>(route: R, query: Query): R => ({
  ...route,
  path: `${route.path}?${new URLSearchParams({ ...november, ...query })}`,
})
const reads = <R extends Route>(who: Browser, route: R, query: Query = {}) => who.calls(asking(route, query))
const report = async (who: Browser, query: Query) => (await reads(who, slaReports.compliance, query)).body
const log = async (who: Browser, query: Query = {}) => (await reads(who, slaReports.log, query)).body

const counts = (rows: readonly { key: string; name: string | null; met: number; missed: number }[]) =>
  rows.map(({ key, name, met, missed }) => [name ?? key, met, missed])

test('what was done in time is kept, and what ran out is missed, whether or not anybody has done it since', async () => {
  const { ada } = await anUnevenDay()
  const byDepartment = await report(ada, { by: 'department' })
  expect(counts(byDepartment.rows)).toEqual([
    ['Sales', 1, 2],
    ['Support', 1, 0],
  ])
  expect(byDepartment.total).toEqual({ met: 2, missed: 2, share: 0.5 })
  expect(counts((await report(ada, { by: 'agent' })).rows)).toEqual(
    expect.arrayContaining([['Ben', expect.any(Number), expect.any(Number)]]),
  )
  expect(counts((await report(ada, { by: 'level' })).rows)).toEqual([
    ['Gold', 1, 2],
    ['Silver', 1, 0],
  ])
  expect(counts((await report(ada, { by: 'metric' })).rows)).toEqual([['first_answer', 2, 2]])
  expect(counts((await report(ada, { by: 'day' })).rows)).toEqual([['2026-11-20', 2, 2]])
})

test('what had run out stays missed, also when nobody needs it any more; what had not counts nowhere', async () => {
  const { ada, sales, opens, passes } = await promisingCompany()
  const late = await opens('Late', sales.id)
  await passes(65)
  const early = await opens('Early', sales.id)
  await ada.calls(tickets.resolve, { params: { id: late.id } })
  await ada.calls(tickets.resolve, { params: { id: early.id } })
  await passes(1)
  const told = await report(ada, { by: 'metric' })
  expect(counts(told.rows)).toEqual([
    ['first_answer', 0, 1],
    ['first_resolve', 2, 0],
  ])
  const { items } = await log(ada, { outcome: 'missed' })
  expect(items.map(({ ticket, metric }) => [ticket?.subject, metric])).toEqual([['Late', 'first_answer']])
})

test('a promise counts in the hour in which it was kept or ran out', async () => {
  const { ada, sales } = await anUnevenDay()
  const hours = await report(ada, {
    by: 'hour',
    from: '2026-11-20',
    to: '2026-11-20',
    departments: String(sales.id),
  })
  expect(hours.rows.map(({ met, missed }) => [met, missed])).toEqual([
    [1, 0],
    [0, 2],
  ])
})

test('the log says who was responsible when it ran out, who did it in the end, and how late', async () => {
  const { ada, ben } = await anUnevenDay()
  const { items } = await log(ada, { outcome: 'missed' })
  const late = items.find(({ ticket }) => ticket?.subject === 'Late')
  expect(late).toMatchObject({
    metric: 'first_answer',
    outcome: 'missed',
    level: { name: 'Gold' },
    department: { name: 'Sales' },
    responsible: { id: ben.id },
    resolver: { name: 'Ada' },
    target: hour,
    lateBy: 30 * 60,
  })
  const never = items.find(({ ticket }) => ticket?.subject === 'Never')
  expect(never).toMatchObject({ outcome: 'missed', closedAt: null, resolver: null, lateBy: null })
  expect(items).toHaveLength(2)
})

test('the log goes on where a page ended, without a record twice or left out', async () => {
  const { ada } = await anUnevenDay()
  const all = (await log(ada)).items
  const paged: typeof all = []
  let cursor: string | undefined
  do {
    const page = await log(ada, { limit: '1', ...(cursor && { cursor }) })
    paged.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(paged).toEqual(all)
  expect(all).toHaveLength(4)
})

test('a supervisor reads of the own department only, and whoever supervises none reads nothing', async () => {
  const { ada, ben, dora, sales, support } = await anUnevenDay()
  await ada.calls(departments.changeMemberRole, {
    params: { id: sales.id },
    body: { userId: ben.id, role: 'supervisor' },
  })
  expect(counts((await report(ben.browser, {})).rows)).toEqual([['Sales', 1, 2]])
  expect((await report(ben.browser, { departments: String(support.id) })).rows).toEqual([])
  expect((await log(ben.browser, { departments: String(support.id) })).items).toEqual([])
  expect((await reads(dora.browser, slaReports.compliance)).status).toBe(403)
  expect((await reads(dora.browser, slaReports.log)).status).toBe(403)
})

const fetched = async ({ server }: Company, who: Browser, path: string) =>
  server.inject({ url: path, headers: { cookie: who.cookie() ?? '' } })

test.each(['by=department', 'by=agent', 'by=day', 'by=level&every=week'])(
  'the API, the CSV file and the spreadsheet say the same of %s',
  async by => {
    const company = await anUnevenDay()
    const query = `${new URLSearchParams(november)}&${by}`
    const body = await report(company.ada, Object.fromEntries(new URLSearchParams(by)))
    type Counted = { met: number; missed: number; share: number | null }
    const rows = body.rows.flatMap((row): Counted[] => row.points ?? [row])
    const told = [...rows, body.total].map(row => [row.met, row.missed, row.share ?? ''])
    const csv = readCsv((await fetched(company, company.ada, `/api/reports/sla.csv?${query}`)).body)
    expect(csv.slice(1).map(line => line.slice(-3).map(cell => (cell === '' ? '' : Number(cell))))).toEqual(
      told,
    )
    const sheet = readSheet(
      (await fetched(company, company.ada, `/api/reports/sla.xlsx?${query}`)).rawPayload,
    )
    expect(sheet.slice(1).map(line => line.slice(-3))).toEqual(told)
  },
)

test('the log as a file has a line for each record, and moments as clocks show them in the zone', async () => {
  const company = await anUnevenDay()
  const { items } = await log(company.ada)
  const path = `/api/reports/sla/log.csv?${new URLSearchParams(november)}`
  const [, ...lines] = readCsv((await fetched(company, company.ada, path)).body)
  expect(lines.map(line => line[1])).toEqual(items.map(({ ticket }) => ticket?.subject))
  expect(lines.map(line => line.at(-1))).toEqual(
    items.map(({ lateBy }) => (lateBy === null ? '' : String(lateBy))),
  )
  expect(lines[0]?.[9]).toMatch(/^2026-11-20T\d\d:\d\d:\d\d\+02:00$/)
})
