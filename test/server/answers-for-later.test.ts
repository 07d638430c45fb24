import { messages } from '@stoa/contract/messages'
import { reports } from '@stoa/contract/reports'
import { sla } from '@stoa/contract/sla'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { warnAndBreach } from '../../apps/server/src/automation/sla/warn-and-breach.ts'
import { openMailedCompany } from '../support/mailed-company.ts'

const hour = 3600

/** Sales promises a first answer within so many hours; Nour has written at 18:50 and Ben answers, for so much later. */
const withAnswerForLater = async (promised: number, later: Temporal.DurationLike, resolve = false) => {
  const company = await openMailedCompany()
  const { ada, ben, platform, sales, settle } = company
  const targets = [
    { metric: 'first_answer' as const, priority: null, seconds: promised * hour },
    { metric: 'first_resolve' as const, priority: null, seconds: 100 * hour },
  ]
  const level = { name: 'Gold', calendarId: null, warnBefore: 0, targets }
  const { id: levelId } = (await ada.calls(sla.createLevel, { body: level })).body
  await ada.calls(sla.setDepartmentLevel, { params: { id: sales.id }, body: { levelId } })
  const params = { id: await company.receives({ id: '1@customer.example', subject: 'Where is it?' }) }
  platform.clock.pass({ minutes: 10 })
  const sendAt = platform.clock.now().add(later).toString()
  const { body } = await ben.browser.calls(tickets.reply, {
    params,
    body: { text: 'Soon.', sendAt, resolve },
  })
  await settle()
  return {
    ...company,
    params,
    messageId: body.id,
    passes: async (time: Temporal.DurationLike) => {
      platform.clock.pass(time)
      await warnAndBreach(platform)
      await settle()
    },
    report: async () => {
      const path = '/api/reports?from=2026-11-20&to=2026-11-21&zone=UTC&by=day' as const
      const { rows } = (await ada.calls({ ...reports.get, path })).body
      const told = ['answers', 'new-answer-time', 'resolved-tickets'] as const
      return rows.map(({ key, values }) => [key, ...told.map(metric => values[metric])])
    },
    clock: async (metric: 'first_answer' | 'first_resolve') =>
      (await ada.calls(sla.clocks, { params })).body.clocks.find(each => each.metric === metric),
  }
}

test('an answer for tomorrow counts tomorrow, and meets no promise today', async () => {
  const { ada, params, passes, report, clock, mails } = await withAnswerForLater(4, { hours: 15 })
  expect((await ada.calls(tickets.get, { params })).body).toMatchObject({ status: 'answered' })
  expect(await report()).toEqual([['2026-11-20', 0, null, 0]])
  expect(await clock('first_answer')).toMatchObject({ endedAt: null, overdue: false })

  await passes({ hours: 4 })
  expect(await clock('first_answer')).toMatchObject({ endedAt: null, overdue: true })
  await passes({ hours: 11 })
  expect(await mails()).toHaveLength(1)
  expect(await report()).toEqual([
    ['2026-11-20', 0, null, 0],
    ['2026-11-21', 1, 15 * hour + 600, 0],
  ])
  expect(await clock('first_answer')).toMatchObject({ state: 'missed', endedAt: '2026-11-21T08:00:00Z' })
  const { items } = (await ada.calls(tickets.timeline, { params })).body
  expect(items.find(({ name }) => name === 'reply.left')).toMatchObject({ actor: { name: 'Ben' } })
})

test('one that leaves before the promise runs out keeps it, also when it is sent at once in the end', async () => {
  const { ada, messageId, settle, report, clock, passes } = await withAnswerForLater(4, { hours: 15 })
  await passes({ hours: 1 })
  await ada.calls(messages.reschedule, { params: { id: messageId }, body: { sendAt: null } })
  await settle()
  expect(await report()).toEqual([['2026-11-20', 1, hour + 600, 0]])
  expect(await clock('first_answer')).toMatchObject({ state: 'met', endedAt: '2026-11-20T18:00:00Z' })
})

test('one that is taken back never was an answer, and the ticket waits as before', async () => {
  const { ada, ben, params, messageId, passes, report, clock } = await withAnswerForLater(40, { hours: 15 })
  await passes({ hours: 1 })
  await ben.browser.calls(messages.withdraw, { params: { id: messageId } })
  await passes({ hours: 20 })
  expect((await ada.calls(tickets.get, { params })).body).toMatchObject({ status: 'new' })
  expect(await report()).toEqual([['2026-11-20', 0, null, 0]])
  expect(await clock('first_answer')).toMatchObject({ endedAt: null, overdue: false })
})

test('what it resolves is resolved when it leaves, for the promise too', async () => {
  const { passes, report, clock } = await withAnswerForLater(40, { hours: 15 }, true)
  expect(await clock('first_resolve')).toMatchObject({ endedAt: null })
  await passes({ hours: 15 })
  expect(await report()).toEqual([
    ['2026-11-20', 0, null, 0],
    ['2026-11-21', 1, 15 * hour + 600, 1],
  ])
  expect(await clock('first_resolve')).toMatchObject({ state: 'met', endedAt: '2026-11-21T08:00:00Z' })
})

test('what can be undone for seconds is an answer at once', async () => {
  const { ben, params, report, settle } = await withAnswerForLater(4, { hours: 15 })
  await ben.browser.calls(tickets.reply, { params, body: { text: 'First this.', undoSeconds: 30 } })
  await settle()
  expect(await report()).toEqual([['2026-11-20', 1, 600, 0]])
})
