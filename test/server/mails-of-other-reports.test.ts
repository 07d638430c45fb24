import { departments } from '@stoa/contract/departments'
import { reportMails } from '@stoa/contract/report-mails'
import { keptReportNames, keptReports } from '@stoa/contract/report-screens'
import { type ReportScreen, savedReports } from '@stoa/contract/saved-reports'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { openMailedCompany } from '../support/mailed-company.ts'
import { readCsv, readSheet } from '../support/read-files.ts'

/** Friday 18:50 in Athens. Ben supervises Sales, Ada owns all; a ticket came to Sales and one to Support. */
const desk = async () => {
  const company = await openMailedCompany()
  const { ada, ben, dora, platform, modules } = company
  const support = await company.department('Support', [dora.id])
  await ada.calls(departments.changeMemberRole, {
    params: { id: company.sales.id },
    body: { userId: ben.id, role: 'supervisor' },
  })
  const leak = await company.opens('A leak', company.sales.id)
  await ben.browser.calls(tickets.reply, { params: { id: leak.id }, body: { text: 'Done.' } })
  await company.opens('A noise', support.id)
  await company.settle()
  const before = (await company.mails()).length
  const saves = (who: typeof ada, screen: object, name = 'Kept') =>
    who.calls(savedReports.create, { body: { name, screen: screen as ReportScreen } })
  /** Saved by Ada under a name, to be sent to Ben and to a board outside. */
  const sends = async (screen: object, given: object = {}, name = 'Kept') => {
    const { id } = (await saves(ada, screen, name)).body
    const rhythm = { every: 'day', hour: 19, zone: 'Europe/Athens', file: 'csv' } as const
    const to = { personIds: [ben.id], addresses: ['board@board.example'] }
    const body = { ...rhythm, ...to, ...given }
    return { id, mailId: (await ada.calls(reportMails.create, { params: { id }, body })).body.id }
  }
  const goesOut = async () => {
    platform.clock.pass({ minutes: 10 })
    await modules.clockwork.round()
    await modules.delivery.drain()
    const mails = (await company.mails()).slice(before)
    return (address: string, name = 'Kept') =>
      mails.find(mail => mail.to?.[0]?.address === address && mail.subject?.startsWith(`${name},`))
  }
  return {
    ...company,
    ben: ben.browser,
    benId: ben.id,
    saves,
    sends,
    goesOut,
    /** What each gets of a screen. */
    mailed: async (screen: object, given: object = {}) => {
      await sends(screen, given)
      const of = await goesOut()
      return { bens: of('ben@example.com'), boards: of('board@board.example') }
    },
  }
}
type Mail = Awaited<ReturnType<Awaited<ReturnType<typeof desk>>['mailed']>>['bens']

const bytesOf = (mail: Mail, at = 0) => Buffer.from(mail?.attachments[at]?.content as ArrayBuffer)
const csvOf = (mail: Mail, at = 0) => readCsv(bytesOf(mail, at).toString('utf8').replace('\ufeff', ''))
const namesOf = (mail: Mail) => mail?.attachments.map(({ filename }) => filename)

test('every report can be saved and comes by mail, with its files and the way to its page', async () => {
  const w = await desk()
  for (const report of keptReportNames) await w.sends({ report, period: 'week' }, {}, report)
  const of = await w.goesOut()
  for (const report of keptReportNames) {
    const mail = of('ben@example.com', report)
    expect([report, mail?.attachments.length]).toEqual([report, keptReports[report].files.length])
    expect(mail?.html).toContain(`${keptReports[report].page}?`)
    expect(mail?.html).toContain('from=2026-11-16&amp;to=2026-11-20')
    for (const name of namesOf(mail) ?? []) expect(name).toMatch(/-2026-11-16-2026-11-20\.csv$/)
  }
})

test('of tickets each gets those that they may see, in the mail and in its file', async () => {
  const w = await desk()
  const { bens, boards } = await w.mailed({ report: 'lifecycle' })
  const subjects = (mail: Mail) =>
    csvOf(mail)
      .slice(1)
      .map(row => row[1])
  expect([subjects(bens), subjects(boards)]).toEqual([['A leak'], ['A noise', 'A leak']])
  expect(bens?.html).toContain('A leak')
  expect(bens?.html).not.toContain('A noise')
  expect(boards?.html).toContain('A noise')
  expect(boards?.html).not.toContain('href')
  // Moments as people read them, not as files have them.
  expect(bens?.html).not.toMatch(/\d{4}-\d\d-\d\dT/)
})

test('what its screen asks is asked for the mail, too', async () => {
  const w = await desk()
  const { bens } = await w.mailed({ report: 'lifecycle', agents: [w.benId] })
  expect(csvOf(bens)).toHaveLength(1)
  expect(bens?.text).toContain('Nothing was counted')
})

test('the file of the overview has the numbers of its charts, a line a day and the sum of all', async () => {
  const w = await desk()
  const { boards } = await w.mailed({ report: 'overview', period: 'week' }, { file: 'xlsx' })
  expect(namesOf(boards)).toEqual(['overview-2026-11-16-2026-11-20.xlsx'])
  const [heads, ...lines] = readSheet(bytesOf(boards))
  expect(heads?.slice(0, 3)).toEqual(['Day', 'Created tickets', 'Answers'])
  expect(lines.map(line => line.slice(0, 3))).toEqual([
    ...['16', '17', '18', '19'].map(day => [`2026-11-${day}`, 0, 0]),
    ['2026-11-20', 2, 1],
    ['Total', 2, 1],
  ])
  const url = '/api/reports/overview.csv?from=2026-11-20&to=2026-11-20&every=day'
  const csv = await w.server.inject({ url, headers: { cookie: w.ben.cookie() ?? '' } })
  expect(readCsv(csv.body).at(-1)?.slice(0, 3)).toEqual(['Total', '1', '1'])
})

test('a screen of a report that there is not, or told by what it does not know, is refused', async () => {
  const w = await desk()
  expect((await w.saves(w.ben, { report: 'moon' })).status).toBe(400)
  expect((await w.saves(w.ben, { report: 'sla', by: 'moon' })).status).toBe(400)
  const kept = { report: 'slaLog', outcome: 'missed', later: 1 }
  expect((await w.saves(w.ben, kept)).body.screen).toEqual(kept)
})

test('a report that was deleted is not sent now either, and that is said', async () => {
  const w = await desk()
  const { id, mailId } = await w.sends({ report: 'load' })
  await w.ada.calls(savedReports.delete, { params: { id } })
  const refused = await w.ada.calls(reportMails.sendNow, { params: { id: mailId } })
  expect([refused.status, refused.body.error]).toEqual([409, 'saved_report_gone'])
  await w.ada.calls(savedReports.restore, { params: { id } })
  expect((await w.ada.calls(reportMails.sendNow, { params: { id: mailId } })).status).toBe(200)
  await w.modules.delivery.drain()
})
