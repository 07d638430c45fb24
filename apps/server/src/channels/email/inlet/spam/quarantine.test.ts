import { quarantine, spamFilters } from '@stoa/contract/spam'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { openCompany } from '../../../../../../../test/support/company.ts'
import { keepRaw } from '../../../intake/commands.ts'
import { mailOf, type WrittenMail } from '../testing.ts'

/** Sales holds suspected mail; Dora works in Support only. */
const desk = async () => {
  const company = await openCompany()
  const { platform, ada, ben, dora, settle } = company
  const sales = await company.department('Sales', [ben.id], ['sales@help.example.com'])
  await company.department('Support', [dora.id], ['support@help.example.com'])
  const sets = (body: object) => ada.calls(spamFilters.change, { params: { id: sales.id }, body })
  let count = 0
  return {
    ...company,
    sales,
    sets,
    async writes(mail: WrittenMail) {
      const raw = mailOf({ to: 'sales@help.example.com', ...mail })
      const source = { kind: 'pipe', from: '', to: [mail.to ?? 'sales@help.example.com'] }
      const record = { channel: 'email', source, raw, receivedAt: platform.clock.now() }
      const { id } = await keepRaw(platform.db, { ...record, dedupKey: Buffer.from(`${++count}`) })
      await settle()
      return platform.db
        .selectFrom('intake')
        .select(['state', 'reason', 'ticket_id'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    },
    held: async (who = ben) => (await who.browser.calls(quarantine.list)).body.items,
  }
}
const marked = { headers: ['X-Spam-Score: 9.1'], text: 'Win a prize' }

test('nothing is held before a department wants it', async () => {
  const { writes, held } = await desk()
  expect(await writes(marked)).toMatchObject({ state: 'done' })
  expect(await held()).toEqual([])
})

test('a suspected mail is no ticket until it is released, and then one as of when it came', async () => {
  const { platform, ben, dora, sets, writes, held, settle } = await desk()
  await sets({ quarantine: true })
  const came = platform.clock.now().toString()
  expect(await writes(marked)).toMatchObject({ state: 'suppressed', reason: 'quarantined' })
  expect((await ben.browser.calls(tickets.list)).body.items).toEqual([])
  expect(await held(dora)).toEqual([])
  const [mail] = await held()
  expect(mail).toMatchObject({
    from: 'nour@customer.example',
    subject: 'My card was declined',
    preview: 'Win a prize',
    receivedAt: came,
    verdict: { header: { name: 'x-spam-score', score: 9.1, limit: 5 }, learnt: null },
  })
  const params = { id: mail?.id ?? 0 }
  expect((await dora.browser.calls(quarantine.release, { params })).status).toBe(404)

  platform.clock.pass({ hours: 30 })
  expect((await ben.browser.calls(quarantine.release, { params })).status).toBe(200)
  await settle()
  expect(await held()).toEqual([])
  expect((await ben.browser.calls(tickets.list)).body.items).toMatchObject([
    { subject: 'My card was declined', status: 'new', createdAt: came, changedAt: came },
  ])
  expect((await ben.browser.calls(quarantine.release, { params })).status).toBe(404)
})

test('what is purged leaves the list and stays in the ledger', async () => {
  const { ben, ada, platform, sets, writes, held } = await desk()
  await sets({ quarantine: true })
  await writes(marked)
  const [mail] = await held()
  expect((await ben.browser.calls(quarantine.purge, { params: { id: mail?.id ?? 0 } })).status).toBe(200)
  expect(await held()).toEqual([])
  expect((await platform.db.selectFrom('intake').selectAll().execute()).map(({ state }) => state)).toEqual([
    'suppressed',
  ])
  expect((await ada.calls(spamFilters.get, { params: { id: 1 } })).body.learnt).toEqual({ spam: 1, ham: 0 })
})

test('a customer whom somebody has answered is never held', async () => {
  const { ben, sets, writes, settle } = await desk()
  const first = await writes({ text: 'A question' })
  await ben.browser.calls(tickets.reply, {
    params: { id: first.ticket_id ?? 0 },
    body: { text: 'An answer' },
  })
  await settle()
  await sets({ quarantine: true })
  expect(await writes(marked)).toMatchObject({ state: 'done' })
  expect(await writes({ ...marked, from: 'x@other.example' })).toMatchObject({ state: 'suppressed' })
})

test('the filter learns from marks, from answers and from changed minds, and explains itself', async () => {
  const { ada, ben, sales, sets, writes, held, settle } = await desk()
  const learnt = async () => (await ada.calls(spamFilters.get, { params: { id: sales.id } })).body.learnt
  const made = async (at: number, text: string) => {
    const { ticket_id } = await writes({ from: `c${at}@customer${at}.example`, subject: 'Hello', text })
    return { id: ticket_id ?? 0 }
  }
  for (let at = 0; at < 20; at += 1) {
    await ben.browser.calls(tickets.markSpam, {
      params: await made(at, `Claim your casino bonus number ${at}`),
    })
    const params = await made(100 + at, `The invoice ${at} bears a wrong address`)
    await ben.browser.calls(tickets.reply, { params, body: { text: 'Mended' } })
  }
  await settle()
  expect(await learnt()).toEqual({ spam: 20, ham: 20 })
  await sets({ quarantine: true })

  expect(
    await writes({ from: 'new@new.example', subject: 'Hello', text: 'Your casino bonus waits, claim it' }),
  ).toMatchObject({
    reason: 'quarantined',
  })
  expect(
    await writes({ from: 'new@new.example', subject: 'Hello', text: 'My invoice has another address' }),
  ).toMatchObject({
    state: 'done',
  })
  const [mail] = await held()
  expect(mail?.verdict.header).toBeNull()
  expect(mail?.verdict.learnt?.certainty).toBeGreaterThanOrEqual(95)
  expect(mail?.verdict.learnt?.words.map(({ word }) => word)).toEqual(
    expect.arrayContaining(['casino', 'bonus', 'claim']),
  )

  const [spam] = (
    await ben.browser.calls({ ...tickets.list, path: '/api/tickets?status=spam&limit=1' as const })
  ).body.items
  await ben.browser.calls(tickets.unmarkSpam, { params: { id: spam?.id ?? 0 } })
  await settle()
  expect(await learnt()).toEqual({ spam: 19, ham: 21 })
}, 120_000)
