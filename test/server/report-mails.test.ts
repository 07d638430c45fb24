import { departments } from '@stoa/contract/departments'
import { myself, users } from '@stoa/contract/people'
import { reportMails } from '@stoa/contract/report-mails'
import { reports } from '@stoa/contract/reports'
import { savedReports } from '@stoa/contract/saved-reports'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { openMailedCompany } from '../support/mailed-company.ts'
import { readCsv, readSheet } from '../support/read-files.ts'

/** Friday 18:50 in Athens. Ben supervises Sales, which answered two tickets, and Ada owns all; Support answered one. */
const desk = async () => {
  const company = await openMailedCompany()
  const { ada, ben, dora, platform, modules } = company
  const support = await company.department('Support', [dora.id])
  const supervises = (role: 'supervisor' | null) =>
    ada.calls(departments.changeMemberRole, {
      params: { id: company.sales.id },
      body: { userId: ben.id, role },
    })
  await supervises('supervisor')
  for (const [who, departmentId] of [
    [ben, company.sales.id],
    [ben, company.sales.id],
    [dora, support.id],
  ] as const) {
    const { id } = await company.opens('A leak', departmentId)
    await who.browser.calls(tickets.reply, { params: { id }, body: { text: 'Done.' } })
  }
  await company.settle()
  const before = (await company.mails()).length
  const saved = async (who: typeof ada, given: object = {}) =>
    (
      await who.calls(savedReports.create, {
        body: { name: 'This week', screen: { by: 'department', period: 'week' }, ...given },
      })
    ).body.id
  const sends = async (who: typeof ada, id: number, given: object = {}) => {
    const rhythm = { every: 'day', hour: 19, zone: 'Europe/Athens' } as const
    const { status, body } = await who.calls(reportMails.create, {
      params: { id },
      body: { ...rhythm, ...given },
    })
    return { status, body, error: body.error }
  }
  return {
    ...company,
    supervises,
    saved,
    sends,
    benId: ben.id,
    doraId: dora.id,
    ben: ben.browser,
    dora: dora.browser,
    reportMails: async () => (await company.mails()).slice(before),
    passes: async (duration: Temporal.DurationLike) => {
      platform.clock.pass(duration)
      await modules.clockwork.round()
      await modules.delivery.drain()
    },
    sendings: async (who: typeof ada, id: number) =>
      (await who.calls(reportMails.sendings, { params: { id } })).body.items,
  }
}

test('a saved report goes out at its hour, and each sees only what they may', async () => {
  const w = await desk()
  const id = await w.saved(w.ada)
  const { body } = await w.sends(w.ada, id, { personIds: [w.benId], addresses: ['board@board.example'] })
  expect(body.nextAt).toBe('2026-11-20T17:00:00Z')
  await w.passes({ minutes: 9 })
  expect(await w.reportMails()).toEqual([])
  await w.passes({ minutes: 1 })

  const mails = await w.reportMails()
  const of = (address: string) => mails.find(mail => mail.to?.[0]?.address === address)
  const [bens, boards] = [of('ben@example.com'), of('board@board.example')]
  expect(mails).toHaveLength(2)
  expect(bens?.subject?.replaceAll('\u2009', ' ')).toBe('This week, Nov 16 – 20, 2026')
  expect(bens?.html).toContain('Sales')
  expect(bens?.html).not.toContain('Support')
  expect(bens?.html).toContain('/reports?')
  // Outside, the owner's numbers, and no way into the help desk.
  expect(boards?.html).toContain('Support')
  expect(boards?.text).toContain('those that \u2068Ada\u2069 may see')
  expect(boards?.html).not.toContain('href')
  expect(w.envelopes().at(-1)?.from).toBe('')
  expect(bens?.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated')
})

test('the attached file has the numbers of the report, to the last digit', async () => {
  const w = await desk()
  const id = await w.saved(w.ben)
  await w.sends(w.ben, id, { personIds: [w.benId], file: 'csv' })
  await w.sends(w.ben, id, { personIds: [w.benId], file: 'xlsx' })
  await w.passes({ minutes: 10 })
  const path = '/api/reports?from=2026-11-16&to=2026-11-20&zone=Europe/Athens' as const
  const { total } = (await w.ben.calls({ ...reports.get, path })).body
  const attached = (await w.reportMails()).flatMap(mail => mail.attachments)
  const file = (kind: string) =>
    Buffer.from(attached.find(each => each.filename?.endsWith(kind))?.content as ArrayBuffer)
  const csv = readCsv(file('csv').toString('utf8').replace('\ufeff', ''))
  const column = csv[0]?.indexOf('Answers') ?? 0
  expect([Number(csv.at(-1)?.[column]), csv.length]).toEqual([total.answers, 3])
  const sheet = readSheet(file('xlsx'))
  expect(sheet.at(-1)?.[column]).toBe(total.answers)
  expect(total.answers).toBe(2)
})

test('in the language of whoever gets it, from right to left where that is so', async () => {
  const w = await desk()
  await w.ben.calls(myself.changePreferences, { body: { language: 'ar' } })
  await w.sends(w.ada, await w.saved(w.ada), { personIds: [w.benId] })
  await w.passes({ minutes: 10 })
  const [mail] = await w.reportMails()
  expect(mail?.html).toMatch(/<html lang="ar" dir="rtl">/)
  expect(mail?.html).toContain('المجموع')
})

test('however long the server was stopped there is one mail, for the last moment', async () => {
  const w = await desk()
  const { body } = await w.sends(w.ada, await w.saved(w.ada), { personIds: [w.benId] })
  await w.passes({ hours: 24 * 6, minutes: 15 })
  await w.passes({ seconds: 1 })
  expect(await w.reportMails()).toHaveLength(1)
  const [sent] = await w.sendings(w.ada, body.id)
  expect(sent).toMatchObject({ dueAt: '2026-11-26T17:00:00Z', state: 'sent', to: 'Ben', asked: false })
  expect(await w.sendings(w.ada, body.id)).toHaveLength(1)
  const [mail] = (await w.ada.calls(reportMails.list, { params: { id: 1 } })).body.items
  expect(mail?.nextAt).toBe('2026-11-27T17:00:00Z')
})

test('two servers that look at the same time send one mail', async () => {
  const w = await desk()
  await w.sends(w.ada, await w.saved(w.ada), { personIds: [w.benId] })
  w.platform.clock.pass({ minutes: 10 })
  await Promise.all([w.modules.clockwork.round(), w.modules.clockwork.round()])
  await w.modules.delivery.drain()
  expect(await w.reportMails()).toHaveLength(1)
})

test('it is paused when its owner may read no reports any more, and nothing goes out', async () => {
  const w = await desk()
  const id = await w.saved(w.ben)
  const { body } = await w.sends(w.ben, id, { personIds: [w.benId], addresses: ['board@board.example'] })
  await w.supervises(null)
  await w.passes({ minutes: 10 })
  expect(await w.reportMails()).toEqual([])
  await w.supervises('supervisor')
  const list = async () => (await w.ben.calls(reportMails.list, { params: { id } })).body.items[0]
  expect(await list()).toMatchObject({ nextAt: null, paused: 'no-right' })
  await w.ben.calls(reportMails.resume, { params: { id: body.id } })
  expect(await list()).toMatchObject({ nextAt: '2026-11-21T17:00:00Z', paused: null })
  await w.ben.calls(savedReports.delete, { params: { id } })
  await w.passes({ hours: 24 })
  expect(await w.reportMails()).toEqual([])
  await w.ben.calls(savedReports.restore, { params: { id } })
  expect(await list()).toMatchObject({ nextAt: null, paused: 'report-gone' })
})

test('whoever may read no reports gets none, and what was queued is not sent when the right is lost meanwhile', async () => {
  const w = await desk()
  const { body } = await w.sends(w.ada, await w.saved(w.ada), { personIds: [w.doraId, w.benId] })
  w.platform.clock.pass({ minutes: 10 })
  await w.modules.clockwork.round()
  await w.supervises(null)
  await w.modules.delivery.drain()
  expect(await w.reportMails()).toEqual([])
  const sendings = await w.sendings(w.ada, body.id)
  expect(sendings.map(({ to, state, answer }) => [to, state, answer])).toEqual([
    ['Ben', 'failed', 'obsolete'],
    ['Dora', 'skipped', null],
  ])
})

test('"send now" reaches whoever asks, and nobody else', async () => {
  const w = await desk()
  const id = await w.saved(w.ben)
  const { body } = await w.sends(w.ben, id, { addresses: ['board@board.example'] })
  const params = { id: body.id }
  await w.ben.calls(reportMails.sendNow, { params })
  await w.modules.delivery.drain()
  expect((await w.reportMails()).map(mail => mail.to?.[0]?.address)).toEqual(['ben@example.com'])
  expect((await w.sendings(w.ben, body.id))[0]).toMatchObject({ asked: true, state: 'sent' })
  expect((await w.dora.calls(reportMails.sendNow, { params })).status).toBe(404)
})

test('an address of somebody here is that person, and our own support addresses are refused', async () => {
  const w = await desk()
  const id = await w.saved(w.ben)
  const { body } = await w.sends(w.ben, id, { addresses: ['dora@example.com', 'x@x.example'] })
  expect([body.personIds, body.addresses]).toEqual([[w.doraId], ['x@x.example']])
  expect((await w.sends(w.ben, id, { addresses: ['sales@help.example.com'] })).error).toBe('address_ours')
  expect((await w.sends(w.ben, id, { personIds: [4_242] })).error).toBe('lead_unknown')
  expect((await w.sends(w.ben, id)).status).toBe(400)
  const key = await w.key('administrator')
  expect(
    (await w.sends(key, await w.saved(w.ada, { sharing: { with: 'everybody' } }), { personIds: [w.benId] }))
      .status,
  ).toBe(403)
})

test('only its owner says to whom it goes; an administrator may end it', async () => {
  const w = await desk()
  const shared = { sharing: { with: 'everybody' } }
  const id = await w.saved(w.ada, shared)
  const { body } = await w.sends(w.ben, id, { personIds: [w.benId] })
  const params = { id: body.id }
  const rhythm = { every: 'day', hour: 9, zone: 'UTC', personIds: [w.doraId] } as const
  expect((await w.ada.calls(reportMails.change, { params, body: rhythm })).status).toBe(403)
  const changed = await w.ben.calls(reportMails.change, { params, body: rhythm })
  expect(changed.body).toMatchObject({ nextAt: '2026-11-21T09:00:00Z', people: [{ name: 'Dora' }] })
  await w.ada.calls(reportMails.pause, { params })
  expect((await w.ada.calls(reportMails.resume, { params })).status).toBe(403)
  await w.ada.calls(reportMails.delete, { params })
  expect((await w.ben.calls(reportMails.sendings, { params })).status).toBe(404)
})

test('whoever has left sends nothing more', async () => {
  const w = await desk()
  await w.sends(w.ben, await w.saved(w.ben), { addresses: ['board@board.example'] })
  await w.ada.calls(users.deactivate, { params: { id: w.benId } })
  await w.passes({ minutes: 10 })
  expect(await w.reportMails()).toEqual([])
})
