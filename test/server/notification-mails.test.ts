import { availabilities } from '@stoa/contract/availability'
import { batches } from '@stoa/contract/batches'
import { smtpAccounts } from '@stoa/contract/mail'
import type { NotificationKind, Way } from '@stoa/contract/notification-kinds'
import { notificationSettings } from '@stoa/contract/notification-settings'
import { notifications } from '@stoa/contract/notifications'
import { myself } from '@stoa/contract/people'
import { sla } from '@stoa/contract/sla'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import type { Browser } from '../../apps/server/src/core/settings/testing.ts'
import { openMailedCompany } from '../support/mailed-company.ts'

/** Friday 18:50 in Athens. Ben has a ticket that Nour began by mail, and has read that it is his. */
const desk = async () => {
  const company = await openMailedCompany()
  const { ada, ben, platform, modules } = company
  const id = await company.receives({ subject: 'My card', text: 'It was declined.', id: 'first@x.example' })
  await ada.calls(tickets.assign, { params: { id }, body: { assigneeId: ben.id } })
  await company.settle()
  await ben.browser.calls(notifications.readAll, { body: {} })
  const before = (await company.mails()).length
  const passes = async (duration: Temporal.DurationLike) => {
    platform.clock.pass(duration)
    await modules.clockwork.round()
    await company.settle()
  }
  return {
    ...company,
    ...{ id, passes, benId: ben.id, ben: ben.browser },
    told: async (who: Browser) =>
      (await who.calls(notifications.list)).body.items.map(({ kind }) => kind).toReversed(),
    wants: (who: Browser, more: object) => who.calls(notificationSettings.change, { body: more }),
    writes: (text: string) =>
      company.receives({ subject: 'Re: My card', text, headers: ['In-Reply-To: <first@x.example>'] }),
    /** Since the ticket came. */
    mailsNow: async () => (await company.mails()).slice(before),
  }
}

const mailsTo = (mails: Awaited<ReturnType<Awaited<ReturnType<typeof desk>>['mails']>>, address: string) =>
  mails.filter(mail => mail.to?.[0]?.address === address)

test('a customer who writes again is told to whose ticket it is, by mail where nobody reads it within two minutes', async () => {
  const w = await desk()
  await w.writes('Hello?')
  expect(await w.told(w.ben)).toEqual(['assigned', 'answered'])
  await w.passes({ seconds: 119 })
  expect(mailsTo(await w.mailsNow(), 'ben@example.com')).toEqual([])
  await w.passes({ seconds: 1 })
  const [mail, ...others] = mailsTo(await w.mailsNow(), 'ben@example.com')
  expect(others).toEqual([])
  expect(mail?.subject?.replaceAll(/[\u2068\u2069]/g, '')).toBe('Nour wrote in your ticket: My card')
  expect(mail?.html).toContain(`https://help.example.com/tickets/${w.id}`)
  expect(mail?.text).toContain('https://help.example.com/me/notifications')
  const header = (key: string) => mail?.headers.find(each => each.key === key)?.value
  expect(header('list-unsubscribe')).toBe('<https://help.example.com/me/notifications>')
  expect(header('auto-submitted')).toBe('auto-generated')
  await w.passes({ minutes: 30 })
  expect(mailsTo(await w.mailsNow(), 'ben@example.com')).toHaveLength(1)
})

test('what was read in the app in the meantime is not mailed, nor to who is there', async () => {
  const w = await desk()
  await w.writes('Hello?')
  await w.ben.calls(notifications.readAll, { body: { ticketId: w.id } })
  await w.passes({ minutes: 3 })
  await w.writes('Are you there?')
  w.platform.clock.pass({ minutes: 2 })
  await w.ben.calls(availabilities.beat, { body: { active: true } })
  await w.passes({ seconds: 1 })
  expect(mailsTo(await w.mailsNow(), 'ben@example.com')).toEqual([])
  await w.wants(w.ben, { mail: 'always' })
  await w.writes('Please!')
  await w.passes({ minutes: 2 })
  expect(mailsTo(await w.mailsNow(), 'ben@example.com')).toHaveLength(1)
})

test('in the language of its reader, and gathered where more is told within a quarter of an hour', async () => {
  const w = await desk()
  await w.ben.calls(myself.changePreferences, { body: { language: 'ar' } })
  await w.writes('One')
  await w.passes({ minutes: 2 })
  await w.writes('Two')
  await w.writes('Three')
  await w.passes({ minutes: 3 })
  expect(mailsTo(await w.mailsNow(), 'ben@example.com')).toHaveLength(1)
  await w.passes({ minutes: 12 })
  const [first, second] = mailsTo(await w.mailsNow(), 'ben@example.com')
  expect(first?.html).toMatch(/<html lang="ar" dir="rtl">/)
  expect(first?.subject).toContain('في تذكرتك')
  expect(second?.subject).toBe('إشعاران جديدان')
})

test('quiet hours hold mails until they end, and a daily mail comes at its hour with all of the day', async () => {
  const w = await desk()
  const days = ['friday', 'saturday', 'sunday']
  await w.wants(w.ben, { quiet: { from: '18:00', to: '09:00', days } })
  await w.writes('One')
  await w.passes({ hours: 1 })
  await w.writes('Two')
  expect(await w.told(w.ben)).toEqual(['assigned', 'answered', 'answered'])
  await w.passes({ hours: 13, minutes: 9 })
  expect(mailsTo(await w.mailsNow(), 'ben@example.com')).toEqual([])
  await w.passes({ minutes: 1 })
  expect(mailsTo(await w.mailsNow(), 'ben@example.com').map(({ subject }) => subject)).toEqual([
    '2 new notifications',
  ])

  await w.ben.calls(notifications.readAll, { body: {} })
  await w.wants(w.ben, { quiet: null, mail: 'daily', digestHour: 17 })
  await w.writes('Three')
  await w.passes({ hours: 7 })
  expect(mailsTo(await w.mailsNow(), 'ben@example.com')).toHaveLength(1)
  await w.passes({ hours: 1 })
  expect(mailsTo(await w.mailsNow(), 'ben@example.com')).toHaveLength(2)
})

test('nothing is mailed of a ticket that moved out of sight before the mail was written', async () => {
  const w = await desk()
  const support = await w.department('Support', [])
  await w.writes('One')
  w.platform.clock.pass({ minutes: 2 })
  await w.modules.clockwork.round()
  await w.ada.calls(tickets.transfer, { params: { id: w.id }, body: { departmentId: support.id } })
  await w.settle()
  expect(mailsTo(await w.mailsNow(), 'ben@example.com')).toEqual([])
})

test('two servers that look at the same time send one mail', async () => {
  const w = await desk()
  await w.writes('One')
  w.platform.clock.pass({ minutes: 2 })
  await Promise.all([w.modules.clockwork.round(), w.modules.clockwork.round()])
  await w.settle()
  expect(mailsTo(await w.mailsNow(), 'ben@example.com')).toHaveLength(1)
})

test('followers hear of customers, and the department where the ticket is nobody’s', async () => {
  const w = await desk()
  await w.eve.browser.calls(tickets.follow, { params: { id: w.id }, body: {} })
  await w.writes('One')
  expect(await w.told(w.eve.browser)).toEqual(['answered-followed'])
  const ways = { 'department-answered': ['app'] } as Partial<Record<NotificationKind, Way[]>>
  await w.wants(w.ben, { ways })
  await w.ben.calls(tickets.assign, { params: { id: w.id }, body: { assigneeId: null } })
  await w.writes('Two')
  expect((await w.told(w.ben)).slice(1)).toEqual(['answered', 'department-answered'])
  expect(await w.told(w.ada)).toEqual([])
})

test('an answer that comes back is told to who wrote it', async () => {
  const w = await desk()
  const { items } = (await w.ada.calls(smtpAccounts.list)).body
  expect(items).toHaveLength(1)
  w.host.will({ recipient: '550 5.1.1 No such user' })
  await w.ada.calls(tickets.reply, { params: { id: w.id }, body: { text: 'Try again, please.' } })
  await w.settle()
  expect(await w.told(w.ada)).toEqual(['delivery-failed'])
  expect(await w.told(w.ben)).toEqual(['assigned'])
})

test('due times are told to whose ticket it is, and breached ones to the department', async () => {
  const w = await desk()
  const targets = [{ metric: 'first_answer', priority: null, seconds: 3600 }] as never
  const level = { name: 'Gold', calendarId: null, warnBefore: 600, targets }
  const { id: levelId } = (await w.ada.calls(sla.createLevel, { body: level })).body
  await w.ada.calls(sla.changeTicketLevel, { params: { id: w.id }, body: { levelId } })
  await w.passes({ minutes: 50 })
  expect(await w.told(w.ben)).toEqual(['assigned', 'sla-warned'])
  await w.ben.calls(tickets.assign, { params: { id: w.id }, body: { assigneeId: null } })
  await w.passes({ minutes: 11 })
  expect(await w.told(w.ben)).toEqual(['assigned', 'sla-warned', 'department-sla-breached'])
  expect([await w.told(w.ada), await w.told(w.dora.browser)]).toEqual([[], []])
})

test('the end of an act on many tickets is told to who began it, unless it was there at once', async () => {
  const w = await desk()
  const ids: number[] = []
  for (let at = 0; at <= 50; at++) ids.push((await w.opens(`Matter ${at}`, w.sales.id)).id)
  const tag = (over: number[]) =>
    w.ben.calls(batches.start, {
      body: { tickets: { ids: over }, actions: [{ kind: 'tag', tags: ['seen'] }] },
    })
  await tag(ids.slice(0, 5))
  await tag(ids)
  for (let round = 0; round < 60; round++) await w.modules.mass.round()
  await w.settle()
  expect(await w.told(w.ben)).toEqual(['assigned', 'batch-finished'])
})
