import { availabilities } from '@stoa/contract/availability'
import { departments } from '@stoa/contract/departments'
import { liveReports } from '@stoa/contract/live-reports'
import { myReports } from '@stoa/contract/my-reports'
import { reports } from '@stoa/contract/reports'
import type { Route } from '@stoa/contract/route'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import type { Browser } from '../../apps/server/src/core/settings/testing.ts'
import { openCompany } from '../support/company.ts'
import { readCsv } from '../support/read-files.ts'

const november = { from: '2026-11-01', to: '2026-11-30', zone: 'Europe/Athens' }
const asking = <R extends Route>(route: R, query: Record<string, string> = {}): R => ({
  ...route,
  path: `${route.path}?${new URLSearchParams(query)}`,
})

/** Ben answers two of three tickets of Sales, Dora the one of Support. */
const aBusyHour = async () => {
  const company = await openCompany()
  const { ben, dora, opens, settle, platform } = company
  const sales = await company.department('Sales', [ben.id])
  const support = await company.department('Support', [dora.id])
  const opened = [
    await opens('One', sales.id),
    await opens('Two', sales.id),
    await opens('Three', sales.id),
    await opens('Four', support.id),
  ]
  await settle()
  platform.clock.pass({ minutes: 20 })
  const answer = (who: Browser, id: number | undefined) =>
    who.calls(tickets.reply, { params: { id: id ?? 0 }, body: { text: 'Hello.' } })
  await answer(ben.browser, opened[0]?.id)
  await answer(ben.browser, opened[1]?.id)
  await answer(dora.browser, opened[3]?.id)
  await ben.browser.calls(availabilities.beat, { body: { active: true } })
  await settle()
  return { ...company, sales, support }
}

test('whoever works here reads a report of the own work alone, whomever it asks for', async () => {
  const { ada, ben, dora, server } = await aBusyHour()
  const asked = { ...november, by: 'department', agents: String(dora.id) }
  const { body } = await ben.browser.calls(asking(myReports.get, asked))
  expect(body.rows.map(({ name, values }) => [name, values.answers])).toEqual([['Sales', 2]])
  expect(body.total).toMatchObject({ answers: 2, 'created-tickets': 0 })
  const ofBen = await ada.calls(asking(reports.get, { ...november, agents: String(ben.id) }))
  expect(body.total).toEqual(ofBen.body.total)

  const behind = await ben.browser.calls(asking(myReports.behind, { ...november, metric: 'answers' }))
  expect(behind.body.items.map(({ ticket }) => ticket?.subject).sort()).toEqual(['One', 'Two'])
  expect((await ben.browser.calls(asking(reports.get, november))).status).toBe(403)

  const path = `/api/reports/mine.csv?${new URLSearchParams({ ...november, by: 'department' })}`
  const file = await server.inject({ url: path, headers: { cookie: ben.browser.cookie() ?? '' } })
  const [heads = [], first = []] = readCsv(file.body)
  expect(first[heads.indexOf('Answers')]).toBe('2')
})

test('a key has done nothing itself, so it has no report of its own', async () => {
  const { key } = await aBusyHour()
  expect((await (await key('owner')).calls(asking(myReports.get, november))).status).toBe(403)
})

test('the wallboard tells what waits now, since when, who is there, and what was done today', async () => {
  const { ada } = await aBusyHour()
  const { body } = await ada.calls(liveReports.wallboard)
  const sales = body.departments.find(({ department }) => department.name === 'Sales')
  expect(sales).toMatchObject({ waiting: 1, new: 1, online: 1, answersToday: 2, overdue: 0 })
  expect(sales?.longestSince).toBe('2026-11-20T16:50:00Z')
  const support = body.departments.find(({ department }) => department.name === 'Support')
  expect(support).toMatchObject({ waiting: 0, longestSince: null, online: 0, answersToday: 1 })
  expect(body.total).toMatchObject({ waiting: 1, answersToday: 3, longestSince: '2026-11-20T16:50:00Z' })
})

test('what a department did today still counts when it is deleted, as the report of today has it', async () => {
  const { ada, sales, support, settle } = await aBusyHour()
  const total = async (query: Record<string, string> = {}) =>
    (await ada.calls(asking(liveReports.wallboard, query))).body.total
  const before = await total()
  await ada.calls(departments.delete, { params: { id: support.id }, body: { substituteId: sales.id } })
  await settle()
  const { body } = await ada.calls(liveReports.wallboard)
  expect(body.departments.map(({ department }) => department.name)).not.toContain('Support')
  const today = { ...november, from: '2026-11-20', to: '2026-11-20' }
  const report = await ada.calls(asking(reports.get, today))
  expect([before.answersToday, body.total.answersToday, report.body.total.answers]).toEqual([3, 3, 3])
  expect((await total({ departments: String(sales.id) })).answersToday).toBe(2)
})

test('a supervisor sees the own department on the wallboard, and others none', async () => {
  const { ada, ben, dora, sales, support } = await aBusyHour()
  await ada.calls(departments.changeMemberRole, {
    params: { id: sales.id },
    body: { userId: ben.id, role: 'supervisor' },
  })
  const asked = asking(liveReports.wallboard, { departments: `${sales.id},${support.id}` })
  const { body } = await ben.browser.calls(asked)
  expect(body.departments.map(({ department }) => department.name)).toEqual(['Sales'])
  expect(body.total.answersToday).toBe(2)
  expect((await dora.browser.calls(asked)).status).toBe(403)
})
