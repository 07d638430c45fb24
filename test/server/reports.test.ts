import { departments } from '@stoa/contract/departments'
import { myself } from '@stoa/contract/people'
import { reports } from '@stoa/contract/reports'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Browser } from '../../apps/server/src/core/settings/testing.ts'
import { openCompany } from '../support/company.ts'
import { counted } from '../support/report-rows.ts'

const athens = 'Europe/Athens'

/** A week of Sales, where Ben works, and Support, where Dora does; kept for Athens. */
const aWeek = async () => {
  const company = await openCompany()
  const { ada, ben, dora, platform } = company
  const sales = await company.department('Sales', [ben.id])
  const support = await company.department('Support', [dora.id])
  await counted(
    platform.db,
    [
      {
        at: '2026-11-16T09:00:00Z',
        departmentId: sales.id,
        agentId: ben.id,
        tags: ['vip'],
        answers: 3,
        'new-answers': 3,
        'new-answer-seconds': 100,
      },
      {
        at: '2026-11-17T09:00:00Z',
        departmentId: sales.id,
        agentId: ben.id,
        channel: 'form',
        tags: ['vip', 'refund'],
        answers: 2,
        'new-answers': 1,
        'new-answer-seconds': 1000,
        'resolved-tickets': 1,
      },
      {
        at: '2026-11-17T22:30:00Z',
        departmentId: support.id,
        agentId: dora.id,
        answers: 4,
        'new-answers': 4,
        'new-answer-seconds': 4000,
        'positive-ratings': 9,
        'negative-ratings': 1,
        'not-ranked': 10,
      },
      { at: '2026-11-18T10:00:00Z', departmentId: support.id, 'incoming-messages': 7, 'created-tickets': 5 },
    ],
    [athens],
  )
  const report = async (who: Browser, query: string) =>
    (
      await who.calls({
        ...reports.get,
        path: `/api/reports?from=2026-11-16&to=2026-11-22&${query}` as const,
      })
    ).body
  const role = (departmentId: number, userId: number, role: 'supervisor' | 'manager' | 'solver') =>
    ada.calls(departments.changeMemberRole, { params: { id: departmentId }, body: { userId, role } })
  return { ...company, sales, support, report, role }
}

test('a department report has a row for each department, by name, and a total that is no mean of means', async () => {
  const { ada, sales, support, report } = await aWeek()
  const { rows, total, zone, from, to, before, upTo } = await report(ada, 'by=department')
  expect(rows.map(({ key, name, values }) => [key, name, values.answers, values['new-answer-time']])).toEqual(
    [
      [String(sales.id), 'Sales', 5, 275],
      [String(support.id), 'Support', 4, 1000],
    ],
  )
  // 5100 seconds over 8 answers; the mean of 275 and 1000 would be 637.5.
  expect(total).toMatchObject({ answers: 9, 'new-answer-time': 637.5, 'created-tickets': 5 })
  expect({ zone, from, to, before, upTo }).toEqual({
    zone: athens,
    from: '2026-11-16',
    to: '2026-11-22',
    before: null,
    upTo: '2026-11-18T10:00:00Z',
  })
})

test('by agent, channel and tag; nobody and whoever has no name come last', async () => {
  const { ada, ben, dora, report } = await aWeek()
  const told = async (query: string) => {
    const { rows, total } = await report(ada, query)
    return { rows: rows.map(({ key, name, values }) => [key, name, values.answers]), total: total.answers }
  }
  expect(await told('by=agent')).toEqual({
    rows: [
      [String(ben.id), 'Ben', 5],
      [String(dora.id), 'Dora', 4],
      ['0', null, 0],
    ],
    total: 9,
  })
  expect((await told('by=channel')).rows).toEqual([
    ['email', null, 7],
    ['form', null, 2],
  ])
  // Tags overlap, and most tickets have none: the total is of all of them.
  expect(await told('by=tag')).toEqual({
    rows: [
      ['refund', null, 2],
      ['vip', null, 5],
    ],
    total: 9,
  })
  expect(await told('by=tag&tag=Vip')).toEqual({ rows: [['vip', null, 5]], total: 5 })
  expect(await told('by=agent&tag=refund')).toEqual({ rows: [[String(ben.id), 'Ben', 2]], total: 2 })
})

test('filters narrow rows and total alike', async () => {
  const { ada, ben, support, report } = await aWeek()
  const answers = async (query: string) => (await report(ada, query)).total.answers
  expect(await answers(`departments=${support.id}`)).toBe(4)
  expect(await answers(`agents=${ben.id}&agents=0`)).toBe(5)
  expect(await answers('channels=form')).toBe(2)
  expect(await answers(`channels=form&departments=${support.id}`)).toBe(0)
  expect((await report(ada, 'departments=424242')).rows).toEqual([])
})

test('a share of ratings is of those who rated, or of all who were asked', async () => {
  const { ada, report } = await aWeek()
  expect((await report(ada, '')).total).toMatchObject({ 'positive-share': 0.9, 'not-ranked-share': 0.5 })
  expect((await report(ada, 'shares=asked')).total['positive-share']).toBe(0.45)
})

test('over time, in days of the zone that is asked for, or of whoever asks', async () => {
  const { ada, report } = await aWeek()
  const days = async (query: string) =>
    (await report(ada, `by=day&${query}`)).rows.map(({ key, values }) => [key, values.answers])
  const inAthens = [
    ['2026-11-16', 3],
    ['2026-11-17', 2],
    ['2026-11-18', 4],
  ]
  expect(await days('')).toEqual(inAthens)
  expect(await days('zone=europe/athens')).toEqual(inAthens)
  expect(await days('zone=UTC')).toEqual([
    ['2026-11-16', 3],
    ['2026-11-17', 6],
    ['2026-11-18', 0],
  ])
  await ada.calls(myself.changePreferences, { body: { timeZone: 'America/New_York' } })
  expect(await days('')).toEqual([
    ['2026-11-16', 3],
    ['2026-11-17', 6],
    ['2026-11-18', 0],
  ])
  const { zone, rows } = await report(ada, 'by=department&every=day')
  expect(zone).toBe('America/New_York')
  expect(rows[0]?.points).toMatchObject({ at: ['2026-11-16', '2026-11-17'], values: { answers: [3, 2] } })
})

test('only what is asked for is told: of rows and total, and over time less than that', async () => {
  const { ada, report } = await aWeek()
  const query = 'metrics=created-tickets,new-answer-time&pointsOf=new-answer-time&every=day&compare=true'
  const { rows, total, before } = await report(ada, query)
  expect(rows.map(({ name, values, points }) => [name, values, points])).toEqual([
    [
      'Sales',
      { 'new-answer-time': 275, 'created-tickets': 0 },
      { at: ['2026-11-16', '2026-11-17'], values: { 'new-answer-time': [100 / 3, 1000] } },
    ],
    [
      'Support',
      { 'new-answer-time': 1000, 'created-tickets': 5 },
      { at: ['2026-11-18'], values: { 'new-answer-time': [1000] } },
    ],
  ])
  expect(total).toEqual({ 'new-answer-time': 637.5, 'created-tickets': 5 })
  expect(before).toMatchObject({ rows: [], total: { 'created-tickets': 0 } })
  // Sales made no ticket; its name would stand beside nothing.
  expect((await report(ada, 'metrics=created-tickets')).rows.map(row => row.name)).toEqual(['Support'])
})

test('compared with the days before', async () => {
  const { ada, sales, platform, report } = await aWeek()
  await counted(platform.db, [{ at: '2026-11-09T09:00:00Z', departmentId: sales.id, answers: 8 }], [athens])
  const { before } = await report(ada, 'compare=true')
  expect(before).toMatchObject({
    from: '2026-11-09',
    to: '2026-11-15',
    rows: [{ name: 'Sales', values: { answers: 8 } }],
    total: { answers: 8 },
  })
})

test('who supervises one department sees that one, and nothing of the others in any number', async () => {
  const { ben, sales, support, report, role } = await aWeek()
  expect(await report(ben.browser, '')).toMatchObject({ error: 'not_allowed' })
  await role(sales.id, ben.id, 'solver')
  expect(await report(ben.browser, '')).toMatchObject({ error: 'not_allowed' })
  for (const as of ['supervisor', 'manager'] as const) {
    await role(sales.id, ben.id, as)
    const { rows, total, upTo } = await report(ben.browser, '')
    expect([rows.map(row => row.name), total.answers, upTo]).toEqual([['Sales'], 5, '2026-11-17T09:00:00Z'])
    expect((await report(ben.browser, 'by=tag')).total.answers).toBe(5)
    expect((await report(ben.browser, 'by=agent')).rows.map(row => row.name)).toEqual(['Ben'])
    const hidden = await report(ben.browser, `departments=${support.id}`)
    expect(hidden).toEqual(await report(ben.browser, 'departments=424242'))
    expect(hidden.rows).toEqual([])
  }
})

test('keys read what their role may: an agent key nothing, an administrator key all', async () => {
  const company = await aWeek()
  const agent = await company.key('agent', [company.sales.id])
  expect(await company.report(agent, '')).toMatchObject({ error: 'not_allowed' })
  expect((await company.report(await company.key('administrator'), '')).total.answers).toBe(9)
})

test('a period that is upside down, or too long for its stretches, is refused', async () => {
  const { ada } = await openCompany()
  const answers = async (query: string) =>
    (await ada.calls({ ...reports.get, path: `/api/reports?${query}` as const })).body.error
  expect(await answers('from=2026-02-02&to=2026-02-01')).toBe('period_invalid')
  expect(await answers('from=2026-01-01&to=2026-02-01&by=hour')).toBe('period_invalid')
  expect(await answers('from=2020-01-01&to=2026-02-01&every=day')).toBe('period_invalid')
  expect(await answers('from=2026-02-30&to=2026-03-01')).toBe('invalid_request')
  expect(await answers('from=1970-01-01&to=2999-12-31&by=week&compare=true')).toBeUndefined()
})

const november = 'from=2026-11-01&to=2026-11-30&zone=Asia/Tokyo'

test.each([
  ['', '/behind', '/mine', '/mine/behind', '.csv', '.xlsx'].map(
    kind => `${kind}?${november}&metric=answers&tag=%00`,
  ),
  ['', '/behind', '/lifecycle', '/sla/log', '/ratings', '/availability', '/load', '.csv'].flatMap(kind =>
    ['from=0001-01-01&to=0001-01-31', 'from=0001-01-01&to=9999-12-31'].map(
      days => `${kind}?${days}&zone=Asia/Tokyo&metric=answers&every=month`,
    ),
  ),
])('what no database can read is refused, whatever report it is asked of', async (...asked) => {
  const { ada, server } = await openCompany()
  for (const query of asked) {
    const headers = { cookie: ada.cookie() ?? '' }
    const refused = await server.inject({ url: `/api/reports${query}`, headers })
    expect([query, refused.json().error]).toEqual([query, 'invalid_request'])
  }
})

test('more points than memory should hold at once are refused, and told by a file', async () => {
  const { ada, sales, platform, server } = await aWeek()
  await sql`
    insert into report_quarter (series_id, tag_id, at, department_id, agent_id, channel, notes)
    select (select id from report_series where zone = '' and detail = 'both'), 0, timestamptz '2026-11-16 00:00Z' + make_interval(hours => hour), ${sales.id}, agent, 'form', 1
    from generate_series(0, 99) as hour, generate_series(1001, 1501) as agent`.execute(platform.db)
  const query = 'from=2026-11-16&to=2026-11-22&zone=UTC&by=agent&every=hour'
  const refused = (await ada.calls({ ...reports.get, path: `/api/reports?${query}` as const })).body
  expect(refused).toMatchObject({ error: 'invalid_request', message: expect.stringContaining('50000') })
  const file = await server.inject({
    url: `/api/reports.csv?${query}`,
    headers: { cookie: ada.cookie() ?? '' },
  })
  expect(file.body.split('\r\n').length).toBeGreaterThan(50_100)
  const sheet = await server.inject({
    url: `/api/reports.xlsx?${query}`,
    headers: { cookie: ada.cookie() ?? '' },
  })
  expect(sheet.json()).toMatchObject({ error: 'sheet_too_long' })
}, 60_000)
