import { drafts } from '@stoa/contract/drafts'
import { messages } from '@stoa/contract/messages'
import { scheduled } from '@stoa/contract/scheduled'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { openMailedCompany } from '../support/mailed-company.ts'

const withMail = async () => {
  const company = await openMailedCompany()
  const { ada, platform, settle, sales } = company
  const params = { id: await company.receives({ id: '1@customer.example', subject: 'Where is it?' }) }
  const [asked] = (await ada.calls(tickets.messages, { params })).body.items
  const inHours = (hours: number) => platform.clock.now().add({ hours }).toString()
  const forwards = async (sendAt: string) => {
    const given = { messageId: asked?.id ?? 0, to: ['help@bank.example'], html: '<p>Do you know why?</p>' }
    const answer = await ada.calls(tickets.forward, { params, body: { ...given, sendAt, undoSeconds: 10 } })
    await settle()
    return answer.body
  }
  const composes = async (sendAt: string) => {
    const given = { departmentId: sales.id, to: ['lee@customer.example'], subject: 'Your offer' }
    const body = { ...given, html: '<p>Good morning.</p>', sendAt, undoSeconds: 10 }
    const answer = await ada.calls(tickets.compose, { body })
    await settle()
    return answer.body
  }
  const firstOf = async (ticketId: number) => {
    const { body } = await ada.calls(tickets.messages, { params: { id: ticketId } })
    return body.items[0]?.id ?? 0
  }
  const history = async (id: number) =>
    (await ada.calls(tickets.timeline, { params: { id } })).body.items
      .filter(({ name }) => name.startsWith('delivery.'))
      .map(({ name, data }) => [name, (data as { until?: string }).until])
  const list = async () => (await ada.calls(scheduled.mine, {})).body.items
  return { ...company, params, inHours, forwards, composes, firstOf, history, list }
}

test('what is forwarded leaves at the moment that was chosen, once; until then it stands among what is scheduled', async () => {
  const { params, inHours, forwards, history, list, platform, settle, mails, ada } = await withMail()
  const sendAt = inHours(15)
  const forwarded = await forwards(sendAt)
  expect(await list()).toMatchObject([
    { kind: 'forward', at: sendAt, messageId: forwarded.id, to: ['help@bank.example'] },
  ])
  expect(await history(params.id)).toEqual([['delivery.scheduled', sendAt]])
  expect((await ada.calls(tickets.get, { params })).body.status).toBe('new')
  platform.clock.pass({ hours: 14 })
  await settle()
  expect(await mails()).toEqual([])
  platform.clock.pass({ hours: 2 })
  await settle()
  platform.clock.pass({ hours: 48 })
  await settle()
  expect((await mails()).map(({ to }) => to)).toMatchObject([[{ address: 'help@bank.example' }]])
  expect(await list()).toEqual([])
})

test('a mail that opens a ticket leaves at the moment that was chosen, once, or sooner when it is told to', async () => {
  const { inHours, composes, firstOf, history, list, platform, settle, mails, ada } = await withMail()
  const sendAt = inHours(15)
  const ticket = await composes(sendAt)
  expect(ticket).toMatchObject({ status: 'answered', subject: 'Your offer' })
  const messageId = await firstOf(ticket.id)
  expect(await list()).toMatchObject([{ kind: 'reply', at: sendAt, messageId, to: ['lee@customer.example'] }])
  expect(await history(ticket.id)).toEqual([['delivery.scheduled', sendAt]])

  const other = await composes(sendAt)
  await ada.calls(messages.reschedule, {
    params: { id: await firstOf(other.id) },
    body: { sendAt: null },
  })
  await settle()
  expect(await mails()).toHaveLength(1)
  platform.clock.pass({ hours: 16 })
  await settle()
  platform.clock.pass({ hours: 48 })
  await settle()
  expect((await mails()).map(({ subject }) => subject)).toEqual(['Your offer', 'Your offer'])
})

test('taken back before its moment, what is forwarded is in the box again and a new mail in the form', async () => {
  const { params, inHours, forwards, composes, firstOf, list, platform, settle, mails, ada } =
    await withMail()
  const forwarded = await forwards(inHours(15))
  const ticket = await composes(inHours(15))
  platform.clock.pass({ hours: 14 })
  await settle()
  await ada.calls(messages.withdraw, { params: { id: forwarded.id } })
  expect((await ada.calls(tickets.draft, { params })).body).toMatchObject({
    kind: 'forward',
    html: '<p>Do you know why?</p>',
    addressed: { to: 'help@bank.example' },
  })
  const back = await ada.calls(messages.withdraw, { params: { id: await firstOf(ticket.id) } })
  const key = back.body.draftKey ?? ''
  expect((await ada.calls(drafts.newTicket, { params: { key } })).body).toMatchObject({
    subject: 'Your offer',
    html: '<p>Good morning.</p>',
    addressed: { to: 'lee@customer.example' },
  })
  expect((await ada.calls(tickets.get, { params: { id: ticket.id } })).body.status).toBe('deleted')
  expect(await list()).toEqual([])
  platform.clock.pass({ hours: 2 })
  await settle()
  expect(await mails()).toEqual([])
})

test('neither leaves at a moment that has passed, and nothing is written then', async () => {
  const { params, inHours, forwards, composes, platform, ada } = await withMail()
  expect(await forwards(inHours(-1))).toMatchObject({ error: 'not_in_future' })
  expect(await composes(inHours(-1))).toMatchObject({ error: 'not_in_future' })
  expect((await ada.calls(tickets.messages, { params })).body.items).toHaveLength(1)
  expect(await platform.db.selectFrom('ticket').select('id').execute()).toHaveLength(1)
})
