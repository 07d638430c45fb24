import { messages } from '@stoa/contract/messages'
import { myself } from '@stoa/contract/people'
import { reports } from '@stoa/contract/reports'
import { sla } from '@stoa/contract/sla'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { openMailedCompany } from '../support/mailed-company.ts'

const answered = async (undoSeconds: number, level?: object) => {
  const company = await openMailedCompany()
  const { ada, platform } = company
  const params = { id: await company.receives({ id: '1@customer.example' }) }
  if (level) {
    const { body } = await ada.calls(sla.createLevel, { body: level })
    await ada.calls(sla.changeTicketLevel, { params, body: { levelId: body.id } })
  }
  const before = (await ada.calls(tickets.get, { params })).body
  platform.clock.pass({ minutes: 5 })
  const body = { html: '<p>To the wrong one.</p>', cc: ['omar@customer.example'], undoSeconds }
  const { body: reply } = await ada.calls(tickets.reply, { params, body })
  await company.settle()
  const takeBack = () => ada.calls(messages.withdraw, { params: { id: reply.id } })
  return {
    ...company,
    params,
    before,
    takeBack,
    ticket: async () => (await ada.calls(tickets.get, { params })).body,
  }
}

test('what was just sent can be taken back: the customer waits on, and the text is in the box again', async () => {
  const { ada, params, before, takeBack, ticket, platform, settle, mails } = await answered(10)
  expect(await ticket()).toMatchObject({ status: 'answered' })
  expect((await takeBack()).body).toMatchObject({ delivery: { state: 'withdrawn' } })
  const { changedAt, ...rest } = await ticket()
  expect(rest).toMatchObject({ status: before.status, dueAt: before.dueAt, can: { reply: true } })
  expect(changedAt).not.toBe(before.changedAt)
  const { waiting_since } = await platform.db
    .selectFrom('ticket')
    .select('waiting_since')
    .executeTakeFirstOrThrow()
  expect(waiting_since?.toString()).toBe(before.createdAt)
  expect((await ada.calls(tickets.draft, { params })).body).toEqual({
    kind: 'reply',
    html: '<p>To the wrong one.</p>',
    addressed: { to: 'nour@customer.example', cc: 'omar@customer.example', bcc: '' },
    answersId: null,
    attachments: [],
    shared: false,
  })
  platform.clock.pass({ minutes: 1 })
  await settle()
  expect(await mails()).toEqual([])
})

test('after its seconds it leaves, and then nothing takes it back', async () => {
  const { platform, settle, mails, takeBack, ticket } = await answered(10)
  platform.clock.pass({ seconds: 11 })
  await settle()
  expect(await mails()).toHaveLength(1)
  expect((await takeBack()).body.error).toBe('leaves_already')
  expect(await ticket()).toMatchObject({ status: 'answered' })
})

test('each chooses for how long; ten seconds at first', async () => {
  const { ada } = await openMailedCompany()
  expect((await ada.calls(myself.get)).body.undoSeconds).toBe(10)
  const { body } = await ada.calls(myself.changePreferences, { body: { undoSeconds: 30 } })
  expect(body.undoSeconds).toBe(30)
})

test('an answer that is to leave later waits on the server, and goes back into the box', async () => {
  const { ada, platform, receives, settle, mails } = await openMailedCompany()
  const params = { id: await receives({ id: '1@customer.example' }) }
  const sendAt = platform.clock.now().add({ hours: 15 }).toString()
  const body = { html: '<p>Good morning.</p>', sendAt, undoSeconds: 10 }
  const { body: reply } = await ada.calls(tickets.reply, { params, body })
  platform.clock.pass({ hours: 14 })
  await settle()
  const [, said] = (await ada.calls(tickets.messages, { params })).body.items
  expect(said?.delivery).toMatchObject({ state: 'queued', nextAttemptAt: sendAt })
  await ada.calls(messages.withdraw, { params: { id: reply.id } })
  expect((await ada.calls(tickets.get, { params })).body.status).toBe('new')
  expect((await ada.calls(tickets.draft, { params })).body).toMatchObject({ html: '<p>Good morning.</p>' })
  platform.clock.pass({ hours: 2 })
  await settle()
  expect(await mails()).toEqual([])
})

test('an answer that was sent with postponing is taken back with it', async () => {
  const { ada, platform, receives, settle } = await openMailedCompany()
  const params = { id: await receives({ id: '1@customer.example' }) }
  const status = async () => (await ada.calls(tickets.get, { params })).body
  const sends = async () => {
    const postponeUntil = platform.clock.now().add({ hours: 48 }).toString()
    const body = { text: 'We are looking for it.', undoSeconds: 10, postponeUntil }
    const { body: reply } = await ada.calls(tickets.reply, { params, body })
    await settle()
    return () => ada.calls(messages.withdraw, { params: { id: reply.id } })
  }
  const takeBack = await sends()
  expect(await status()).toMatchObject({ status: 'postponed' })
  await takeBack()
  await settle()
  expect(await status()).toMatchObject({ status: 'new', postponedUntil: null })
  const { total } = (await ada.calls(reports.get, { query: inNovember })).body
  expect(total.answers).toBe(0)
})

const inNovember = { from: '2026-11-01', to: '2026-11-30', zone: 'UTC', by: 'department' } as const

test('an answer that was taken back is none in reports, in shares within a time and in promises; sent after all it is one', async () => {
  const { ada, params, takeBack, settle, platform } = await answered(60, {
    name: 'Gold',
    calendarId: null,
    warnBefore: 0,
    targets: [{ metric: 'first_answer', priority: null, seconds: 7200 }],
  })
  const clock = async () => (await ada.calls(sla.clocks, { params })).body.clocks[0]
  const numbers = async () => {
    const { total } = (await ada.calls(reports.get, { query: inNovember })).body
    const { rows } = await platform.pool.query('select seconds from report_duration order by at')
    return [total.answers, total['new-answer-time'], rows.map(({ seconds }) => seconds)]
  }
  const counted = await numbers()
  expect([counted, (await clock())?.state]).toEqual([[1, 300, [300]], 'met'])

  platform.clock.pass({ seconds: 20 })
  const { body: reply } = await takeBack()
  await settle()
  expect([await numbers(), await clock()]).toMatchObject([[0, null, []], { state: 'running', elapsed: 320 }])

  platform.clock.pass({ minutes: 10 })
  await ada.calls(messages.sendAgain, { params: { id: reply.id } })
  await settle()
  expect(await numbers()).toEqual([1, 920, [920]])
  expect([(await clock())?.state, (await ada.calls(tickets.get, { params })).body.status]).toEqual([
    'met',
    'answered',
  ])
})

test('a picture of an answer that was taken back is still in it when it is sent again', async () => {
  const company = await openMailedCompany()
  const { ada, server } = company
  const params = { id: await company.receives({ id: '1@customer.example' }) }
  const payload = new FormData()
  payload.append('file', new Blob(['picture'], { type: 'image/png' }), 'plan.png')
  const headers = { cookie: ada.cookie() ?? '' }
  const uploaded = await server.inject({ method: 'POST', url: '/api/attachments', headers, payload })
  const { id, url } = uploaded.json<{ id: number; url: string }>()
  const html = `<p>Here <img src="${url}"></p>`
  const first = await ada.calls(tickets.reply, {
    params,
    body: { html, attachmentIds: [id], undoSeconds: 10 },
  })
  await company.settle()
  await ada.calls(messages.withdraw, { params: { id: first.body.id } })
  const draft = (await ada.calls(tickets.draft, { params })).body
  const again = await ada.calls(tickets.reply, { params, body: { html: draft.html, fileIds: [id] } })
  const [copy] = again.body.attachments
  expect(copy).toMatchObject({ name: 'plan.png', inline: true })
  expect(again.body.html).toContain(`src="${copy?.url}"`)
})
