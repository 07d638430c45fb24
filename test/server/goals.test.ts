import { departments } from '@stoa/contract/departments'
import { type Goal, goals } from '@stoa/contract/goals'
import { myself } from '@stoa/contract/people'
import { reports } from '@stoa/contract/reports'
import { tickets } from '@stoa/contract/tickets'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { rebuildReports } from '../../apps/server/src/outlets/reports/rebuild/rebuild-reports.ts'
import { openCompany } from '../support/company.ts'

type Who = Awaited<ReturnType<typeof openCompany>>['ada']

/** Friday 20 November: Ben supervises Sales, Dora works in Support. */
const aQuarter = async () => {
  const company = await openCompany()
  const { ada, ben, dora, platform, modules } = company
  const sales = await company.department('Sales', [ben.id])
  const support = await company.department('Support', [dora.id])
  await ada.calls(departments.changeMemberRole, {
    params: { id: sales.id },
    body: { userId: ben.id, role: 'supervisor' },
  })
  const sets = async (who: Who, given: object) => {
    const body = { name: 'A goal', metric: 'answers', aim: 'at-least', target: 200, period: 'week', ...given }
    const { status, body: goal } = await who.calls(goals.create, { body })
    return { status, error: goal.error, goal }
  }
  /** A ticket that is answered and resolved so many minutes later. */
  const solves = async (who: Who, departmentId: number, minutes: number) => {
    const { id } = await company.opens('A leak', departmentId)
    platform.clock.pass({ minutes })
    await who.calls(tickets.reply, { params: { id }, body: { text: 'Done.', resolve: true } })
    await company.settle()
    return id
  }
  const get = async (who: Who, id: number) => (await who.calls(goals.get, { params: { id } })).body
  const state = ({ goal: { progress } }: { goal: Goal }) => [progress.value, progress.state]
  return {
    ...company,
    sales: sales.id,
    support: support.id,
    ben: ben.browser,
    dora: dora.browser,
    benId: ben.id,
    sets,
    solves,
    get,
    state,
    passes: async (duration: Temporal.DurationLike) => {
      await modules.filling.round()
      platform.clock.pass(duration)
      await company.settle()
      await modules.clockwork.round()
    },
    fills: () => modules.filling.round(),
  }
}

const resolvedIn24h = {
  metric: 'first-resolves-within',
  within: 86_400,
  target: 0.95,
  period: 'quarter',
} as const

test('a share of what was resolved in time is exact for any limit, to the second', async () => {
  const w = await aQuarter()
  for (const minutes of [10, 60, 60, 1440]) await w.solves(w.ben, w.sales, minutes)
  await w.solves(w.dora, w.support, 5)

  const asked = { ...resolvedIn24h, departmentId: w.sales }
  const { goal } = await w.sets(w.ben, asked)
  expect(goal.progress).toMatchObject({ from: '2026-10-01', to: '2026-12-31', value: 1, state: 'on-track' })
  const within = async (seconds: number) =>
    (await w.sets(w.ben, { ...asked, within: seconds })).goal.progress.value
  expect([await within(86_399), await within(3600), await within(3599), await within(1)]).toEqual([
    0.75, 0.75, 0.25, 0,
  ])
  const everywhere = (await w.sets(w.ada, { ...asked, departmentId: null, within: 3600 })).goal
  expect(everywhere.progress).toMatchObject({ value: 4 / 5, forecast: 4 / 5, state: 'behind' })
})

test('how far a goal is, is what the report says, to the last digit', async () => {
  const w = await aQuarter()
  for (const minutes of [7, 11, 100, 2000]) await w.solves(w.ben, w.sales, minutes)
  const report = await w.ben.calls({
    ...reports.get,
    path: `/api/reports?by=department&from=2026-10-01&to=2026-12-31&departments=${w.sales}` as const,
  })
  const { total } = report.body
  for (const metric of ['answers', 'new-answer-time', 'first-resolve-time', 'resolved-tickets'] as const) {
    const { goal } = await w.sets(w.ben, { metric, target: 1, departmentId: w.sales, period: 'quarter' })
    expect([metric, goal.progress.value]).toEqual([metric, total[metric]])
  }
  const agents = await w.sets(w.ben, { departmentId: w.sales, agentId: w.benId, period: 'quarter' })
  expect(agents.goal.progress.value).toBe(total.answers)
  const { points } = await w.get(w.ben, agents.goal.id)
  expect(points.map(({ value, soFar }) => [value, soFar])).toEqual([
    [3, 3],
    [1, 4],
  ])
})

test('a period that is over is closed once, and its result stays when something is corrected later', async () => {
  const w = await aQuarter()
  const spam = await w.solves(w.ben, w.sales, 5)
  const { goal } = await w.sets(w.ben, { metric: 'created-tickets', target: 1, departmentId: w.sales })
  expect(goal.progress).toMatchObject({ from: '2026-11-16', to: '2026-11-22', value: 1, state: 'met' })

  await w.passes({ hours: 72 })
  await w.modules.clockwork.round()
  const { results, goal: next } = await w.get(w.ben, goal.id)
  expect(results.map(({ from, value, met, today }) => [from, value, met, today])).toEqual([
    ['2026-11-16', 1, true, 1],
  ])
  expect(next.progress).toMatchObject({ from: '2026-11-23', value: 0 })

  await w.ben.calls(tickets.markSpam, { params: { id: spam } })
  await w.settle()
  const [corrected] = (await w.get(w.ben, goal.id)).results
  expect([corrected?.value, corrected?.met, corrected?.today]).toEqual([1, true, 0])
})

test('after weeks without a running server each period that was missed is closed by itself', async () => {
  const w = await aQuarter()
  const { goal } = await w.sets(w.ada, { target: 1 })
  await w.solves(w.ben, w.sales, 5)
  await w.passes({ hours: 24 * 7 * 3 })
  const { results } = await w.get(w.ada, goal.id)
  expect(results.map(({ from, value, met }) => [from, value, met])).toEqual([
    ['2026-11-30', 0, false],
    ['2026-11-23', 0, false],
    ['2026-11-16', 1, true],
  ])
  const closed = await sql`select from event where name = 'goal-period.closed'`.execute(w.platform.db)
  expect(closed.rows).toHaveLength(3)
})

test('no period is closed before all that happened in it has been counted', async () => {
  const w = await aQuarter()
  const { goal } = await w.sets(w.ada, { target: 1 })
  const { id } = await w.opens('A leak', w.sales)
  await w.ben.calls(tickets.reply, { params: { id }, body: { text: 'Done.' } })
  await w.fills()
  w.platform.clock.pass({ hours: 72 })
  await w.modules.clockwork.round()
  expect((await w.get(w.ada, goal.id)).results).toEqual([])
  await w.passes({ seconds: 1 })
  expect((await w.get(w.ada, goal.id)).results).toMatchObject([{ value: 1, met: true }])
})

test('days begin where the goal is, also where clocks are put back in its week', async () => {
  const w = await aQuarter()
  await w.passes({ hours: 24 })
  const { goal } = await w.sets(w.ada, {
    period: 'custom',
    from: '2026-10-19',
    to: '2026-10-25',
    zone: 'Europe/Athens',
  })
  const [row] = (
    await sql<{ at: Temporal.Instant }>`select close_at as at from goal where id = ${goal.id}`.execute(
      w.platform.db,
    )
  ).rows
  expect(row?.at.toString()).toBe('2026-10-25T22:00:00Z')
  expect(goal.progress).toMatchObject({ elapsed: 1, state: 'missed' })
  await w.passes({ seconds: 1 })
  expect((await w.get(w.ada, goal.id)).results).toHaveLength(1)
  await w.passes({ hours: 48 })
  expect((await w.get(w.ada, goal.id)).results).toHaveLength(1)
})

test('a goal is set where one supervises, seen where one reads reports, and by the agent whose goal it is', async () => {
  const w = await aQuarter()
  const refused = async (who: Who, given: object) => (await w.sets(who, given)).status
  expect(await refused(w.ben, { departmentId: w.support })).toBe(403)
  expect(await refused(w.ben, {})).toBe(403)
  expect(await refused(w.dora, { departmentId: w.support })).toBe(403)
  expect((await w.sets(w.ada, { departmentId: 4_242 })).error).toBe('department_unknown')
  expect((await w.sets(w.ada, { agentId: 4_242 })).error).toBe('lead_unknown')
  expect(await refused(w.ada, { metric: 'first-resolves-within' })).toBe(400)
  expect(await refused(w.ada, { within: 60 })).toBe(400)
  expect(await refused(w.ada, { period: 'custom' })).toBe(400)
  for (const target of [95, 1.01, -0.1])
    expect(await refused(w.ada, { metric: 'positive-share', target })).toBe(400)
  const longAgo = { period: 'custom', from: '0001-01-01', to: '0002-12-31' }
  expect(await refused(w.ada, longAgo)).toBe(400)
  const backwards = { period: 'custom', from: '2026-11-02', to: '2026-11-01' }
  expect((await w.sets(w.ada, backwards)).error).toBe('period_invalid')

  const { goal: own } = await w.sets(w.ben, { name: 'Of Sales', departmentId: w.sales })
  const doraId = (await w.sets(w.ada, { name: 'Of all' })).goal.id
  const names = async (who: Who) => (await who.calls(goals.list)).body.items.map(({ name }) => name)
  expect([await names(w.ada), await names(w.ben), await names(w.dora)]).toEqual([
    ['Of Sales', 'Of all'],
    ['Of Sales'],
    [],
  ])
  const me = (await w.dora.calls(myself.get)).body
  await w.sets(w.ada, { name: 'Of Dora', departmentId: w.support, agentId: me.id })
  const doras = (await w.dora.calls(goals.list)).body
  expect(doras.items.map(({ name, can }) => [name, can.change])).toEqual([['Of Dora', false]])
  expect(doras.can).toEqual({ create: false, departments: [] })

  const byDora = await w.dora.calls(goals.get, { params: { id: own.id } })
  expect([byDora.status, byDora.body.error]).toEqual([404, 'not_found'])
  const hidden = await w.ben.calls(goals.delete, { params: { id: doraId } })
  expect(hidden.status).toBe(404)
})

test('a goal is changed from the running period on, deleted and brought back', async () => {
  const w = await aQuarter()
  const { goal } = await w.sets(w.ben, { departmentId: w.sales, target: 1 })
  await w.passes({ hours: 72 })
  const body = {
    ...{ name: 'More', metric: 'answers', aim: 'at-least', target: 5, period: 'month' },
    departmentId: w.sales,
  } as const
  const params = { id: goal.id }
  const changed = (await w.ben.calls(goals.change, { params, body })).body
  expect(changed).toMatchObject({ name: 'More', progress: { from: '2026-11-01', to: '2026-11-30' } })
  expect((await w.get(w.ben, goal.id)).results).toMatchObject([{ target: 1, from: '2026-11-16' }])
  const stolen = await w.ben.calls(goals.change, { params, body: { ...body, departmentId: w.support } })
  expect(stolen.status).toBe(403)

  await w.ben.calls(goals.delete, { params })
  expect((await w.ben.calls(goals.list)).body.items).toEqual([])
  expect((await w.ben.calls(goals.get, { params })).status).toBe(404)
  await w.ben.calls(goals.restore, { params })
  expect((await w.ben.calls(goals.list)).body.items).toHaveLength(1)
})

test('how long things took is found for what happened before, and anew when reports are rebuilt', async () => {
  const w = await aQuarter()
  for (const minutes of [10, 60, 90]) await w.solves(w.ben, w.sales, minutes)
  const kept = async () =>
    (
      await sql`select ticket_id, event_id, measure, at::text, department_id, agent_id, seconds from report_duration order by 2, 3`.execute(
        w.platform.db,
      )
    ).rows
  const before = await kept()
  expect(before).toHaveLength(6)
  await sql`delete from report_duration where ticket_id > 1`.execute(w.platform.db)
  await rebuildReports(w.platform)
  await w.fills()
  expect(await kept()).toEqual(before)
  const { goal } = await w.sets(w.ada, { ...resolvedIn24h, within: 3600 })
  expect(goal.progress.value).toBe(2 / 3)
})
