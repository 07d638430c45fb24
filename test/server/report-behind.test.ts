import { businessHours } from '@stoa/contract/business-hours'
import { departments } from '@stoa/contract/departments'
import { formulas, type MetricName, metricNames } from '@stoa/contract/metrics'
import { reports } from '@stoa/contract/reports'
import { sla } from '@stoa/contract/sla'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { officeWeek } from '../../apps/server/src/core/business-hours/rules/testing.ts'
import type { Browser } from '../../apps/server/src/core/settings/testing.ts'
import { type Company, openCompany } from '../support/company.ts'

const today = 'from=2026-11-20&to=2026-11-21'

const behind = async (who: Browser, query: string) =>
  (await who.calls({ ...reports.behind, path: `/api/reports/behind?${query}` as const })).body

/** All pages, three at a time. */
const allBehind = async (who: Browser, query: string) => {
  const items: Awaited<ReturnType<typeof behind>>['items'] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page = await behind(who, `${query}&limit=3${cursor && `&cursor=${cursor}`}`)
    if (!page.items) throw new Error(JSON.stringify(page))
    expect(page.items.length).toBeLessThanOrEqual(3)
    items.push(...page.items)
    cursor = page.nextCursor
  }
  return items
}

const total = async (who: Browser, query: string) =>
  (await who.calls({ ...reports.get, path: `/api/reports?${query}` as const })).body.total

/** Ben and Dora at work for an hour and a half, half of it after closing: answers, notes, transfers, tags, spam. */
const anAfternoon = async () => {
  const company = await openCompany()
  const { ada, ben, dora, platform } = company
  const sales = await company.department('Sales', [ben.id])
  const support = await company.department('Support', [dora.id])
  for (const [who, department] of [
    [ben, sales],
    [dora, support],
  ] as const)
    await ada.calls(departments.changeMemberRole, {
      params: { id: department.id },
      body: { userId: who.id, role: 'supervisor' },
    })
  const hours = { name: 'Office', timeZone: 'UTC', week: officeWeek(), exceptions: [] }
  const calendarId = (await ada.calls(businessHours.create, { body: hours })).body.id
  const level = { name: 'Gold', calendarId, warnBefore: 0, targets: [] }
  const levelId = (await ada.calls(sla.createLevel, { body: level })).body.id
  await ada.calls(sla.setDepartmentLevel, { params: { id: sales.id }, body: { levelId } })
  const shop = await company.key('owner')
  const does = async (who: Browser, route: (typeof tickets)[keyof typeof tickets], id: number, body = {}) => {
    platform.clock.pass({ minutes: 3, seconds: 7 })
    const { status } = await who.calls(route, { params: { id }, body })
    if (status !== 200) throw new Error(`${route.key}: ${status}`)
  }
  for (let number = 0; number < 5; number++) {
    const body = {
      subject: `Invoice ${number}`,
      text: 'It is wrong.',
      departmentId: sales.id,
      contact: { email: `nour${number}@example.net` },
      tags: number % 2 ? ['vip'] : [],
    }
    const { id } = (await shop.calls(tickets.open, { body })).body
    await does(ben.browser, tickets.assign, id, { assigneeId: ben.id })
    await does(ben.browser, tickets.reply, id, { text: 'We look into it.' })
    await does(ben.browser, tickets.note, id, { text: 'Odd.' })
    if (number === 1) await does(ben.browser, tickets.markSpam, id)
    if (number === 2) {
      await does(ben.browser, tickets.transfer, id, { departmentId: support.id })
      await does(dora.browser, tickets.reply, id, { text: 'Here it is.' })
    }
    if (number !== 1 && number !== 2) await does(ben.browser, tickets.resolve, id)
  }
  await company.settle()
  return { ...company, sales, support }
}

const sumOf = (items: readonly { counted: number }[]) => items.reduce((sum, { counted }) => sum + counted, 0)

/** What a metric comes to, from what is listed behind it. */
const reckoned = (metric: MetricName, items: readonly { counted: number }[]) => {
  const formula = formulas[metric]
  if ('sum' in formula) return sumOf(items)
  if ('minutes' in formula) return sumOf(items) / 60
  return items.length === 0 ? null : sumOf(items) / items.length
}

/** Behind what was done in an hour stands what was done. */
const hourlyOf = (metric: MetricName): MetricName | undefined => {
  const formula = formulas[metric]
  if (!('hourly' in formula)) return undefined
  const counted = formula.hourly
  return metricNames.find(name => {
    const other = formulas[name]
    return ('sum' in other && other.sum === counted) || ('minutes' in other && other.minutes === counted)
  })
}

const filters = ({
  sales,
  support,
  ben,
}: Pick<Company, 'ben'> & { sales: { id: number }; support: { id: number } }) => [
  '',
  `&departments=${sales.id}`,
  `&departments=${support.id}`,
  `&agents=${ben.id}`,
  '&agents=0',
  '&tag=vip',
  '&channels=form',
  '&channels=api',
]

test('what is listed behind each number adds up to it, whatever is filtered', async () => {
  const company = await anAfternoon()
  const seen = new Set<string>()
  for (const filter of filters(company)) {
    const numbers = await total(company.ada, today + filter)
    for (const metric of metricNames) {
      if ('part' in formulas[metric]) continue
      const items = await allBehind(company.ada, `${today}${filter}&metric=${metric}`)
      const made = hourlyOf(metric) ?? metric
      expect([filter, metric, reckoned(made, items)]).toEqual([filter, metric, numbers[made]])
      if (items.length > 3) seen.add(metric)
      const moments = items.map(item => Date.parse(item.at))
      expect(moments).toEqual(moments.toSorted((a, b) => b - a))
    }
  }
  expect([...seen]).toEqual(
    expect.arrayContaining([
      'answers',
      'new-answer-time',
      'incoming-messages',
      'created-tickets',
      'notes',
      'first-assign-time',
      'first-assign-business-time',
    ]),
  )
}, 120_000)

test('it says which ticket, when, who and where', async () => {
  const { ada, ben, support, dora } = await anAfternoon()
  const [newest, ...others] = await allBehind(ada, `${today}&metric=answers&departments=${support.id}`)
  expect(others).toEqual([])
  expect(newest).toMatchObject({
    ticket: { subject: 'Invoice 2' },
    counted: 1,
    agent: { id: dora.id, name: 'Dora' },
    department: { id: support.id, name: 'Support' },
  })
  const [, took] = await allBehind(ada, `${today}&metric=new-answer-time&agents=${ben.id}`)
  expect(took?.counted).toBe(2 * 187)
})

test('who supervises a department sees what happened there, and of a ticket that has left it no word', async () => {
  const { ada, ben, dora, sales, support } = await anAfternoon()
  const inSales = await allBehind(ben.browser, `${today}&metric=answers`)
  expect(sumOf(inSales)).toBe((await total(ben.browser, today)).answers)
  expect(inSales.map(item => item.ticket?.subject ?? null)).toEqual([
    'Invoice 4',
    'Invoice 3',
    null,
    'Invoice 1',
    'Invoice 0',
  ])
  expect(JSON.stringify(inSales)).not.toMatch(/Invoice 2|Support|Dora/)
  const hidden = await behind(ben.browser, `${today}&metric=answers&departments=${support.id}`)
  expect(hidden).toEqual(await behind(ben.browser, `${today}&metric=answers&departments=424242`))
  expect(await allBehind(dora.browser, `${today}&metric=answers`)).toHaveLength(1)
  await ada.calls(departments.changeMemberRole, {
    params: { id: sales.id },
    body: { userId: ben.id, role: null },
  })
  expect(await behind(ben.browser, `${today}&metric=answers`)).toMatchObject({ error: 'not_allowed' })
})

test('of one hour alone', async () => {
  const { ada } = await anAfternoon()
  const { rows } = (await ada.calls({ ...reports.get, path: `/api/reports?${today}&by=hour` as const })).body
  expect(rows.length).toBeGreaterThan(1)
  for (const { key, values } of rows)
    expect(sumOf(await allBehind(ada, `${today}&metric=answers&hour=${encodeURIComponent(key)}`))).toBe(
      values.answers,
    )
})

test('a cursor of another list, and a period that is upside down, are refused', async () => {
  const { ada } = await openCompany()
  expect(await behind(ada, `${today}&metric=answers&cursor=abc`)).toMatchObject({ error: 'invalid_request' })
  expect(await behind(ada, 'from=2026-11-21&to=2026-11-20&metric=answers')).toMatchObject({
    error: 'period_invalid',
  })
  expect(await behind(ada, `${today}&metric=nonsense`)).toMatchObject({ error: 'invalid_request' })
  expect(await behind(ada, `${today}&metric=answers`)).toEqual({ items: [], nextCursor: null })
})
