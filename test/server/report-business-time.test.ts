import { businessHours } from '@stoa/contract/business-hours'
import { type MetricName, metricNames } from '@stoa/contract/metrics'
import { reports } from '@stoa/contract/reports'
import { sla } from '@stoa/contract/sla'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { officeWeek } from '../../apps/server/src/core/business-hours/rules/testing.ts'
import { letAnswerLeave, returnReply } from '../../apps/server/src/core/tickets/commands.ts'
import { rebuildReports } from '../../apps/server/src/outlets/reports/rebuild/rebuild-reports.ts'
import { write } from '../../apps/server/src/platform/platform.ts'
import { type Company, openCompany } from '../support/company.ts'

/** A Friday at 16:00 in a company that closes at 17:00; Sales promises its customers something, Support nothing. */
const aFriday = async () => {
  const company = await openCompany()
  const { ada, ben, platform } = company
  platform.clock.pass({ hours: 7 * 24 - 1, minutes: 10 })
  expect(platform.clock.now().toString()).toBe('2026-11-27T16:00:00Z')
  const hours = { name: 'Office', timeZone: 'UTC', week: officeWeek(), exceptions: [] }
  const calendarId = (await ada.calls(businessHours.create, { body: hours })).body.id
  const level = { name: 'Gold', calendarId, warnBefore: 0, targets: [] }
  const levelId = (await ada.calls(sla.createLevel, { body: level })).body.id
  const sales = await company.department('Sales', [ben.id])
  const support = await company.department('Support', [ben.id])
  await ada.calls(sla.setDepartmentLevel, { params: { id: sales.id }, body: { levelId } })
  const replies = async (id: number, body: object = {}) =>
    (await ben.browser.calls(tickets.reply, { params: { id }, body: { text: 'Here you are.', ...body } }))
      .body.id
  const pass = (hours: number) => platform.clock.pass({ minutes: hours * 60 })
  return { ...company, calendarId, levelId, sales, support, replies, pass }
}

const timed = metricNames.filter(
  name => /-(business-)?time$/.test(name) && /answer|assign|resolve/.test(name),
)

/** Hours, of what is not nothing. */
const told = async ({ ada, settle }: Pick<Company, 'ada' | 'settle'>, departmentId: number) => {
  await settle()
  const path = `/api/reports?from=2026-11-27&to=2026-12-04&zone=UTC&by=department` as const
  const { rows } = (await ada.calls({ ...reports.get, path })).body
  const values = rows.find(({ key }) => key === String(departmentId))?.values
  const hoursOf = (name: MetricName) => {
    const value = values?.[name]
    return value == null ? [] : [[name, value / 3600] as const]
  }
  return Object.fromEntries(timed.flatMap(hoursOf))
}

test('what is answered on Monday morning waited an hour and a half of business, and three days by the clock on the wall', async () => {
  const company = await aFriday()
  const { ben, sales, support, replies, pass } = company
  const promised = await company.opens('My card', sales.id)
  const other = await company.opens('A question', support.id)
  pass(65.5) // Monday 9:30
  for (const { id } of [promised, other]) {
    await ben.browser.calls(tickets.assign, { params: { id }, body: { assigneeId: ben.id } })
    await replies(id)
    pass(0.25)
    await ben.browser.calls(tickets.resolve, { params: { id } })
  }
  expect(await told(company, sales.id)).toEqual({
    'new-answer-time': 65.5,
    'first-assign-time': 65.5,
    'first-resolve-time': 65.75,
    'new-answer-business-time': 1.5,
    'first-assign-business-time': 1.5,
    'first-resolve-business-time': 1.75,
  })
  expect(await told(company, support.id)).toMatchObject({
    'new-answer-time': 65.75,
    'new-answer-business-time': 65.75,
    'first-resolve-business-time': 66,
  })
})

test('hours, levels and departments that change later change nothing that was counted, also when reports are rebuilt', async () => {
  const company = await aFriday()
  const { ada, platform, sales, support, replies, pass, calendarId, levelId } = company
  const { id } = await company.opens('My card', sales.id)
  pass(65)
  await replies(id)
  const counted = { 'new-answer-time': 65, 'new-answer-business-time': 1 }
  expect(await told(company, sales.id)).toEqual(counted)

  const week = officeWeek({ saturday: [{ from: '00:00', to: '24:00' }] })
  await ada.calls(businessHours.change, { params: { id: calendarId }, body: { week } })
  await ada.calls(sla.changeLevel, { params: { id: levelId }, body: { calendarId: null } })
  await ada.calls(sla.changeTicketLevel, { params: { id }, body: { levelId: null } })
  await ada.calls(tickets.transfer, { params: { id }, body: { departmentId: support.id } })
  expect(await told(company, sales.id)).toEqual(counted)
  await rebuildReports(platform)
  expect(await told(company, sales.id)).toEqual(counted)
})

test('an answer that is taken back, and one that leaves later, count as they do by the clock on the wall', async () => {
  const company = await aFriday()
  const { platform, ben, sales, replies, pass } = company
  const { id } = await company.opens('My card', sales.id)
  pass(2) // 18:00
  const wrong = await replies(id)
  expect(await told(company, sales.id)).toEqual({ 'new-answer-time': 2, 'new-answer-business-time': 1 })
  await write(platform, { kind: 'user', id: ben.id }, act => returnReply(act, wrong))
  expect(await told(company, sales.id)).toEqual({})

  const sendAt = platform.clock
    .now()
    .add({ hours: 63 + 2 })
    .toString()
  const later = await replies(id, { sendAt })
  pass(65) // Monday 11:00
  expect(await told(company, sales.id)).toEqual({})
  await letAnswerLeave(platform, later)
  const both = { 'new-answer-time': 67, 'new-answer-business-time': 3 }
  expect(await told(company, sales.id)).toEqual(both)
  await rebuildReports(platform)
  expect(await told(company, sales.id)).toEqual(both)
})

test('what lay within business hours costs no event', async () => {
  const company = await aFriday()
  const { sales, replies, pass, platform } = company
  const { id } = await company.opens('My card', sales.id)
  pass(0.5)
  await replies(id, { resolve: true })
  expect(await told(company, sales.id)).toMatchObject({ 'new-answer-business-time': 0.5 })
  const { rows } = await platform.pool.query(`select from event where name = 'sla.wait-measured'`)
  expect(rows.length).toBe(0)
})
