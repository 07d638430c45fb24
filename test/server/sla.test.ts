import { businessHours } from '@stoa/contract/business-hours'
import { departments } from '@stoa/contract/departments'
import { type SlaMetric, sla } from '@stoa/contract/sla'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { warnAndBreach } from '../../apps/server/src/automation/sla/warn-and-breach.ts'
import { type Company, openCompany } from '../support/company.ts'

const hour = 3600

const level = async (
  { ada }: Company,
  name: string,
  seconds: Partial<Record<SlaMetric, number>>,
  more: { warnBefore?: number; calendarId?: number | null } = {},
) => {
  const targets = Object.entries(seconds).map(([metric, each]) => ({ metric, priority: null, seconds: each }))
  const body = { name, calendarId: null, warnBefore: 0, targets, ...more }
  return (await ada.calls(sla.createLevel, { body })).body
}

/** Gold for Sales, Silver for Support, nothing for General. */
const twoLevels = async () => {
  const company = await openCompany()
  const gold = await level(company, 'Gold', { first_answer: hour, first_resolve: 8 * hour })
  const silver = await level(company, 'Silver', { first_answer: 4 * hour })
  const sales = await company.department('Sales', [company.ben.id])
  const support = await company.department('Support', [company.dora.id])
  const give = (id: number, levelId: number | null) =>
    company.ada.calls(sla.setDepartmentLevel, { params: { id }, body: { levelId } })
  await give(sales.id, gold.id)
  await give(support.id, silver.id)
  return { ...company, gold, silver, sales, support }
}
type Two = Awaited<ReturnType<typeof twoLevels>>

const clocksOf = async ({ ada, settle }: Company, id: number) => {
  await settle()
  return (await ada.calls(sla.clocks, { params: { id } })).body
}
const told = async ({ ada, settle }: Company, id: number) => {
  await settle()
  const { items } = (await ada.calls(tickets.timeline, { params: { id } })).body
  return items
    .filter(({ name }) => name.startsWith('sla.'))
    .map(({ name, data }) => [name, data.metric, data.dueAt])
}
const transfer = ({ ada }: Two, id: number, departmentId: number) =>
  ada.calls(tickets.transfer, { params: { id }, body: { departmentId } })

test('the first rule that holds decides the level, else the department; one that is off or without its level is skipped', async () => {
  const company = await twoLevels()
  const { ada, gold, support } = company
  const rule = async (name: string, word: string, levelId: number | null) =>
    (
      await ada.calls(sla.createRule, {
        body: { name, groups: [[{ field: 'subject', operator: 'contains', value: [word] }]], levelId },
      })
    ).body
  await rule('Prizes', 'prize', gold.id)
  const nothing = await rule('Spam', 'lottery', null)

  const prize = await company.opens('A PRÍZE', support.id)
  const lottery = await company.opens('Lottery', support.id)
  const other = await company.opens('Hello', support.id)
  const elsewhere = await company.opens('Hello', null)
  expect(await clocksOf(company, prize.id)).toMatchObject({
    level: { name: 'Gold' },
    because: 'rule',
    ruleName: 'Prizes',
  })
  expect(await clocksOf(company, lottery.id)).toMatchObject({ level: null, because: 'rule', clocks: [] })
  expect(await clocksOf(company, other.id)).toMatchObject({
    level: { name: 'Silver' },
    because: 'department',
  })
  expect(await clocksOf(company, elsewhere.id)).toMatchObject({ level: null, because: 'none', clocks: [] })

  await ada.calls(sla.changeRule, { params: { id: nothing.id }, body: { active: false } })
  await ada.calls(sla.changeRule, { params: { id: nothing.id }, body: { name: 'Off' } })
  await ada.calls(sla.deleteLevel, { params: { id: gold.id } })
  const again = await company.opens('Lottery prize', support.id)
  expect((await clocksOf(company, again.id)).level?.name).toBe('Silver')
  expect((await ada.calls(sla.rules)).body.items.map(each => [each.name, each.active])).toEqual([
    ['Prizes', true],
    ['Off', false],
  ])
})

test('a transfer changes a level that came from the department, and none that was chosen', async () => {
  const company = await twoLevels()
  const { ada, sales, support, silver } = company
  const moved = await company.opens('Moved', sales.id)
  const chosen = await company.opens('Chosen', sales.id)
  const late = await company.opens('Late', null)
  await company.settle()
  await ada.calls(sla.changeTicketLevel, { params: { id: chosen.id }, body: { levelId: null } })
  company.platform.clock.pass({ minutes: 30 })
  for (const { id } of [moved, chosen, late]) await transfer(company, id, support.id)

  expect(await clocksOf(company, moved.id)).toMatchObject({
    level: { id: silver.id },
    because: 'department',
    // What Gold alone had promised is cancelled; the answer counts on from the beginning.
    clocks: [
      { metric: 'first_answer', state: 'running', target: 4 * hour, elapsed: hour / 2 },
      { metric: 'first_resolve', state: 'cancelled' },
    ],
  })
  expect(await clocksOf(company, chosen.id)).toMatchObject({ level: null, because: 'by-hand' })
  expect(await clocksOf(company, late.id)).toMatchObject({
    level: { id: silver.id },
    clocks: [{ metric: 'first_answer', elapsed: hour / 2 }],
  })
})

test('a clock is warned of and breached once each; the ticket is overdue while it waits for us', async () => {
  const company = await openCompany()
  const { ada, platform } = company
  const { id: levelId } = await level(
    company,
    'Gold',
    { first_answer: hour, first_resolve: 5 * hour },
    { warnBefore: 600 },
  )
  const sales = await company.department('Sales', [company.ben.id])
  await ada.calls(sla.setDepartmentLevel, { params: { id: sales.id }, body: { levelId } })
  const { id } = await company.opens('Invoice', sales.id)
  const due = platform.clock.now().add({ hours: 1 }).toString()
  const overdue = async () => (await ada.calls(tickets.get, { params: { id } })).body.overdue
  const seconds = async (given: Temporal.DurationLike) => {
    platform.clock.pass(given)
    await warnAndBreach(platform)
    await warnAndBreach(platform)
    return told(company, id)
  }
  const level1 = ['sla.level-changed', undefined, undefined]
  const warned = ['sla.warned', 'first_answer', due]
  const breached = ['sla.breached', 'first_answer', due]

  await company.settle()
  expect(await seconds({ minutes: 49, seconds: 59 })).toEqual([level1])
  expect(await seconds({ seconds: 1 })).toEqual([level1, warned])
  expect(await seconds({ minutes: 10 })).toEqual([level1, warned])
  expect(await overdue()).toBe(false)
  expect(await seconds({ seconds: 1 })).toEqual([level1, warned, breached])
  expect(await overdue()).toBe(true)

  await ada.calls(tickets.postpone, {
    params: { id },
    body: { until: platform.clock.now().add({ hours: 2 }).toString() },
  })
  await company.settle()
  expect(await overdue()).toBe(false)
  await ada.calls(tickets.reopen, { params: { id } })
  await company.settle()
  expect(await overdue()).toBe(true)
  await ada.calls(tickets.reply, { params: { id }, body: { text: 'Here you are' } })
  expect(await clocksOf(company, id)).toMatchObject({
    clocks: [
      { metric: 'first_answer', state: 'missed', elapsed: hour + 1, overdue: false },
      { metric: 'first_resolve', state: 'paused', reason: 'waiting-for-customer', dueAt: null },
    ],
  })
  expect(await overdue()).toBe(false)
  expect(await seconds({ hours: 100 })).toEqual([level1, warned, breached])
})

test('an answer that comes late before anybody noticed is a breach all the same, once', async () => {
  const company = await twoLevels()
  const { ada, sales, platform } = company
  const { id } = await company.opens('Invoice', sales.id)
  await company.settle()
  const due = platform.clock.now().add({ hours: 1 }).toString()
  platform.clock.pass({ hours: 2 })
  await ada.calls(tickets.reply, { params: { id }, body: { text: 'At last' } })
  await company.settle()
  await warnAndBreach(platform)
  expect(await told(company, id)).toEqual([
    ['sla.level-changed', undefined, undefined],
    ['sla.breached', 'first_answer', due],
  ])
})

test('a deleted level cancels its clocks, and the undo gives them back', async () => {
  const company = await twoLevels()
  const { ada, sales, gold } = company
  const { id } = await company.opens('Invoice', sales.id)
  const before = await clocksOf(company, id)
  expect(before.clocks.map(({ state }) => state)).toEqual(['running', 'running'])

  await ada.calls(sla.deleteLevel, { params: { id: gold.id } })
  const gone = await clocksOf(company, id)
  expect([gone.level, gone.clocks.map(({ state }) => state)]).toEqual([null, ['cancelled', 'cancelled']])
  expect((await ada.calls(tickets.get, { params: { id } })).body.dueAt).toBeNull()
  expect((await ada.calls(sla.levels)).body.items.map(({ name }) => name)).toEqual(['Silver'])

  await ada.calls(sla.restoreLevel, { params: { id: gold.id } })
  expect(await clocksOf(company, id)).toEqual(before)
})

test('a change of hours counts for open clocks at once, of the department or of the calendar', async () => {
  const company = await twoLevels()
  const { ada, sales, platform } = company
  const { id } = await company.opens('Invoice', sales.id)
  await company.settle()
  const dueAt = async () => (await ada.calls(tickets.get, { params: { id } })).body.dueAt
  expect(await dueAt()).toBe(platform.clock.now().add({ hours: 1 }).toString())

  const day = [{ from: '09:00', to: '17:00' }]
  const none: typeof day = []
  const week = {
    monday: day,
    tuesday: none,
    wednesday: none,
    thursday: none,
    friday: none,
    saturday: none,
    sunday: none,
  }
  const body = { name: 'Mondays', timeZone: 'UTC', week, exceptions: [] }
  const { id: calendarId } = (await ada.calls(businessHours.create, { body })).body
  await ada.calls(departments.configure, { params: { id: sales.id }, body: { calendarId } })
  await company.settle()
  expect(await dueAt()).toBe('2026-11-23T10:00:00Z')

  await ada.calls(businessHours.change, {
    params: { id: calendarId },
    body: { week: { ...week, monday: none, sunday: day } },
  })
  expect(await dueAt()).toBe('2026-11-22T10:00:00Z')
})

test('a manager sets the level of the own department, a mere member does not; outsiders see no clocks', async () => {
  const company = await twoLevels()
  const { ada, ben, dora, sales, silver } = company
  const { id } = await company.opens('Invoice', sales.id)
  const set = (who: Company['ben']) =>
    who.browser.calls(sla.setDepartmentLevel, { params: { id: sales.id }, body: { levelId: silver.id } })
  expect((await set(ben)).body.error).toBe('not_allowed')
  await ada.calls(departments.changeMemberRole, {
    params: { id: sales.id },
    body: { userId: ben.id, role: 'manager' },
  })
  expect((await set(ben)).status).toBe(200)
  const change = (who: Company['ben']) =>
    who.browser.calls(sla.changeTicketLevel, { params: { id }, body: { levelId: silver.id } })
  expect((await dora.browser.calls(sla.clocks, { params: { id } })).status).toBe(404)
  expect((await change(dora)).status).toBe(404)
  expect((await change(ben)).body.level?.name).toBe('Silver')
})

test('rules keep their order when they are moved, deleted and restored', async () => {
  const { ada } = await openCompany()
  for (const name of ['A', 'B', 'C', 'D'])
    await ada.calls(sla.createRule, { body: { name, groups: [], levelId: null } })
  const order = async () => (await ada.calls(sla.rules)).body.items.map(({ name }) => name).join('')
  const id = async (name: string) =>
    (await ada.calls(sla.rules)).body.items.find(each => each.name === name)?.id ?? 0
  await ada.calls(sla.moveRule, { params: { id: await id('D') }, body: { position: 2 } })
  expect(await order()).toBe('ADBC')
  const gone = await id('D')
  await ada.calls(sla.deleteRule, { params: { id: gone } })
  expect(await order()).toBe('ABC')
  await ada.calls(sla.restoreRule, { params: { id: gone } })
  expect(await order()).toBe('ADBC')
})
