import type { Action } from '@stoa/contract/actions'
import type { Condition, Groups } from '@stoa/contract/conditions'
import { rules, type TimeMeasure } from '@stoa/contract/rules'
import { sla } from '@stoa/contract/sla'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { createModules } from '../../apps/server/src/modules.ts'
import { type Company, openCompany } from '../support/company.ts'

const hour = 3_600
const note: Action = { kind: 'note', html: '<p>Somebody should look at this.</p>' }
const status = (...value: string[]): Condition => ({ field: 'status', operator: 'any-of', value })
const tagged = (...value: string[]): Condition => ({ field: 'tags', operator: 'any-of', value })

const timeRule = async (
  { ada }: Company,
  measure: TimeMeasure,
  seconds: number,
  given: { name?: string; groups?: Groups; actions?: Action[]; stopsOthers?: boolean } = {},
) => {
  const rule = { name: 'Do not forget', groups: [], actions: [note], ...given }
  const body = { ...rule, active: true, when: { kind: 'time', measure, seconds } } as const
  return (await ada.calls(rules.create, { body })).body
}

/** A while later, as often as the clock of the server strikes. */
const later = async ({ platform, modules, settle }: Company, duration: Temporal.DurationLike) => {
  platform.clock.pass(duration)
  await settle()
  await modules.clockwork.round()
  await settle()
}

const runsOf = async ({ ada }: Company, id: number) => {
  const { items } = (await ada.calls(rules.runs, { params: { id } })).body
  return items.map(run => run.ticket.id)
}

test('a ticket that has grown old is acted on once, and told why', async () => {
  const company = await openCompany()
  const rule = await timeRule(company, 'older-than', 2 * hour, { groups: [[status('new', 'open')]] })
  const ticket = await company.opens('My parcel', null)
  await later(company, { minutes: 119 })
  expect(await runsOf(company, rule.id)).toEqual([])

  await later(company, { minutes: 1 })
  await later(company, { hours: 5 })
  const { items } = (await company.ada.calls(rules.runs, { params: { id: rule.id } })).body
  expect(items).toMatchObject([
    {
      ticket: { id: ticket.id },
      because: 'time',
      outcome: 'done',
      group: 0,
      seen: [{ field: 'status', saw: 'new' }],
      did: [{ outcome: 'done' }],
    },
  ])
})

test('a status that changes again and then stays is acted on again', async () => {
  const company = await openCompany()
  const { ada } = company
  const rule = await timeRule(company, 'status-older-than', hour, { groups: [[status('new', 'open')]] })
  const { id } = await company.opens('My parcel', null)
  await later(company, { hours: 1 })
  expect(await runsOf(company, rule.id)).toEqual([id])

  await ada.calls(tickets.resolve, { params: { id } })
  await later(company, { hours: 2 })
  await ada.calls(tickets.reopen, { params: { id } })
  await later(company, { minutes: 59 })
  expect(await runsOf(company, rule.id)).toEqual([id])
  await later(company, { minutes: 1 })
  await later(company, { minutes: 1 })
  expect(await runsOf(company, rule.id)).toEqual([id, id])
})

test('a ticket that comes to fit after it crossed the line is acted on at once', async () => {
  const company = await openCompany()
  const rule = await timeRule(company, 'older-than', hour, { groups: [[tagged('vip')]] })
  const { id } = await company.opens('My parcel', null)
  await later(company, { hours: 3 })
  expect(await runsOf(company, rule.id)).toEqual([])

  await company.ada.calls(tickets.tag, { params: { id }, body: { tag: 'VIP' } })
  await company.settle()
  expect(await runsOf(company, rule.id)).toEqual([id])
  await later(company, { hours: 3 })
  expect(await runsOf(company, rule.id)).toEqual([id])
})

test('what time alone brings about is found within a minute', async () => {
  const company = await openCompany()
  const rule = await timeRule(company, 'older-than', hour, {
    groups: [[{ field: 'now', operator: 'time-between', value: { from: '03:00', to: '04:00' } }]],
  })
  const { id } = await company.opens('My parcel', null)
  await later(company, { hours: 2 })
  expect(await runsOf(company, rule.id)).toEqual([])
  for (let hours = 0; hours < 12; hours++) await later(company, { hours: 1 })
  expect(await runsOf(company, rule.id)).toEqual([id])
})

const withLevel = async () => {
  const company = await openCompany()
  const body = {
    name: 'Gold',
    calendarId: null,
    warnBefore: 0,
    targets: [{ metric: 'first_answer' as const, priority: null, seconds: 4 * hour }],
  }
  const level = (await company.ada.calls(sla.createLevel, { body })).body
  await company.ada.calls(sla.createRule, { body: { name: 'All', groups: [], levelId: level.id } })
  return company
}

test('a ticket that will be due soon is acted on, and one that is answered by then is not', async () => {
  const company = await withLevel()
  const rule = await timeRule(company, 'due-within', hour)
  const { id } = await company.opens('My parcel', null)
  const answered = await company.opens('My invoice', null)
  await later(company, { hours: 2 })
  await company.ada.calls(tickets.reply, { params: { id: answered.id }, body: { text: 'Here it is.' } })
  await later(company, { minutes: 59 })
  expect(await runsOf(company, rule.id)).toEqual([])
  await later(company, { minutes: 1 })
  await later(company, { hours: 5 })
  expect(await runsOf(company, rule.id)).toEqual([id])
})

test('a ticket that has been overdue for too long is acted on', async () => {
  const company = await withLevel()
  const rule = await timeRule(company, 'overdue-by', 2 * hour)
  const { id } = await company.opens('My parcel', null)
  await later(company, { hours: 5 })
  expect(await runsOf(company, rule.id)).toEqual([])
  await later(company, { hours: 1 })
  await later(company, { hours: 1 })
  expect(await runsOf(company, rule.id)).toEqual([id])
})

test('a ticket that was put off counts from then on, and from its return anew', async () => {
  const company = await openCompany()
  const { ada, platform } = company
  const rule = await timeRule(company, 'status-older-than', 2 * hour, {
    groups: [[status('new', 'postponed')]],
  })
  const { id } = await company.opens('My parcel', null)
  await later(company, { hours: 1 })
  const until = platform.clock.now().add({ hours: 3 }).toString()
  await ada.calls(tickets.postpone, { params: { id }, body: { until } })
  await later(company, { minutes: 119 })
  expect(await runsOf(company, rule.id)).toEqual([])
  await later(company, { minutes: 1 })
  expect(await runsOf(company, rule.id)).toEqual([id])
  await later(company, { minutes: 60 })
  await later(company, { minutes: 119 })
  expect(await runsOf(company, rule.id)).toEqual([id])
  await later(company, { minutes: 1 })
  expect(await runsOf(company, rule.id)).toEqual([id, id])
})

test('closed tickets are nobody’s, spam and deleted ones only of a rule that names them', async () => {
  const company = await openCompany()
  const { ada } = company
  const all = await timeRule(company, 'older-than', hour)
  const spam = await timeRule(company, 'older-than', hour, { groups: [[status('spam', 'closed')]] })
  const ids: number[] = []
  for (const subject of ['One', 'Two', 'Three', 'Four']) ids.push((await company.opens(subject, null)).id)
  const [open = 0, closed = 0, junk = 0, gone = 0] = ids
  await ada.calls(tickets.resolve, { params: { id: closed } })
  await ada.calls(tickets.close, { params: { id: closed } })
  await ada.calls(tickets.markSpam, { params: { id: junk } })
  await ada.calls(tickets.delete, { params: { id: gone } })
  await later(company, { hours: 2 })
  expect(await runsOf(company, all.id)).toEqual([open])
  expect(await runsOf(company, spam.id)).toEqual([junk])
})

test('a rule that stops others is the last one to act on a ticket', async () => {
  const company = await openCompany()
  const first = await timeRule(company, 'older-than', hour, { groups: [[tagged('vip')]], stopsOthers: true })
  const second = await timeRule(company, 'older-than', hour)
  const vip = await company.opens('My parcel', null)
  await company.ada.calls(tickets.tag, { params: { id: vip.id }, body: { tag: 'vip' } })
  const other = await company.opens('My invoice', null)
  await later(company, { hours: 1 })
  await later(company, { hours: 1 })
  expect(await runsOf(company, first.id)).toEqual([vip.id])
  expect(await runsOf(company, second.id)).toEqual([other.id])
})

test('a rule that is switched on looks at what is there, and one that is switched off at nothing', async () => {
  const company = await openCompany()
  const { ada } = company
  const rule = await timeRule(company, 'older-than', hour)
  const switchTo = (active: boolean) => ada.calls(rules.change, { params: { id: rule.id }, body: { active } })
  await switchTo(false)
  const { id } = await company.opens('My parcel', null)
  await later(company, { hours: 2 })
  expect(await runsOf(company, rule.id)).toEqual([])
  await switchTo(true)
  await later(company, { seconds: 1 })
  expect(await runsOf(company, rule.id)).toEqual([id])

  const groups = [[status('new')]]
  await ada.calls(rules.change, { params: { id: rule.id }, body: { groups } })
  const fresh = await company.opens('My invoice', null)
  await later(company, { hours: 1 })
  expect(await runsOf(company, rule.id)).toEqual([fresh.id, id])
})

test('two processes at once act once, and so does one that starts again after a crash', async () => {
  const company = await openCompany()
  const { platform, modules } = company
  const rule = await timeRule(company, 'older-than', hour)
  const ids: number[] = []
  for (let at = 0; at < 10; at++) ids.unshift((await company.opens(`Parcel ${at}`, null)).id)
  await company.settle()
  platform.clock.pass({ hours: 1 })
  const other = await createModules(platform, { appFolder: '' })
  // On a slow machine a round ends before all of them are done; the next one goes on.
  for (let rounds = 0; rounds < ids.length && (await runsOf(company, rule.id)).length < ids.length; rounds++)
    await Promise.all([modules.clockwork.round(), other.clockwork.round(), modules.clockwork.round()])
  expect((await runsOf(company, rule.id)).toSorted()).toEqual(ids.toSorted())

  // What a process that ends between its acts and its note of how far it got leaves behind.
  await platform.pool.query('delete from time_rule_cursor')
  await other.clockwork.round()
  await later(company, { hours: 1 })
  expect((await runsOf(company, rule.id)).toSorted()).toEqual(ids.toSorted())
  await other.http.close()
})
