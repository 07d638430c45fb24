import { expect, test } from 'vitest'
import { closeTicket, replyToTicket, resolveTicket } from '../../../../core/tickets/commands.ts'
import { system } from '../../../../platform/events/act.ts'
import { write } from '../../../../platform/platform.ts'
import { testPlatform } from '../../../../platform/testing/test-platform.ts'
import { createThreadTokens } from '../../thread-token.ts'
import { mailOf, mailRoom } from '../testing.ts'

/** A ticket that came by mail and is closed for good. */
const closed = async () => {
  const platform = await testPlatform()
  const room = await mailRoom(platform)
  const { ticket_id } = await room.receives({ id: 'm1@customer.example' })
  const ticketId = ticket_id ?? 0
  const closes = (id: number) =>
    write(platform, system, async act => {
      await resolveTicket(act, id)
      await closeTicket(act, id)
    })
  await closes(ticketId)
  const ticket = (id: number | null) =>
    platform.db.selectFrom('ticket').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return { ...room, platform, ticketId, closes, ticket }
}

test('an answer by mail to a closed ticket opens one that follows it, and later answers to either go there', async () => {
  const { receives, ticketId, ticket, closes, platform } = await closed()
  const mark = createThreadTokens(platform.secrets).messageId({ ticketId, messageId: 99 }, 'help.example.com')

  const first = await receives({
    subject: 'Re: something else',
    id: 'm2@customer.example',
    headers: ['In-Reply-To: <m1@customer.example>'],
  })
  const following = first.ticket_id ?? 0
  expect(await ticket(following)).toMatchObject({
    follows_id: ticketId,
    subject: 'My card was declined',
    status: 'new',
    channel: 'email',
  })

  const again = [
    await receives({ id: 'm3@customer.example', headers: ['In-Reply-To: <m1@customer.example>'] }),
    await receives({ id: 'm4@customer.example', headers: ['In-Reply-To: <m2@customer.example>'] }),
    await receives({ id: 'm5@customer.example', headers: [`In-Reply-To: ${mark}`] }),
  ]
  expect(again.map(each => each.ticket_id)).toEqual([following, following, following])

  await closes(following)
  const third = await receives({ id: 'm6@customer.example', headers: [`In-Reply-To: ${mark}`] })
  expect((await ticket(third.ticket_id)).follows_id).toBe(following)
})

test('several answers to a closed ticket in one batch open one ticket between them, and the counters stay true', async () => {
  const { keep, worker, outcomeOf, ticketId, platform } = await closed()
  const mark = (messageId: number) =>
    createThreadTokens(platform.secrets).messageId({ ticketId, messageId }, 'help.example.com')
  const ids: number[] = []
  // Each names another mail of ours, so that nothing but the ticket holds them together.
  for (const n of [1, 2, 3, 4])
    ids.push((await keep(mailOf({ text: `Answer ${n}`, headers: [`In-Reply-To: ${mark(n)}`] }))).id)
  await worker.drain()

  const settled = await Promise.all(ids.map(outcomeOf))
  expect(new Set(settled.map(each => each.ticket_id)).size).toBe(1)
  expect(settled[0]?.ticket_id).not.toBe(ticketId)
  const { rows } = await platform.pool.query(
    'select status, sum(delta)::int as tickets from ticket_tally group by status having sum(delta) <> 0 order by status',
  )
  expect(rows).toEqual([
    { status: 'closed', tickets: 1 },
    { status: 'new', tickets: 1 },
  ])
})

test('the event tells that a program wrote, and says nothing where a person did', async () => {
  const { receives, platform } = await closed()
  await receives({ id: 'a@shop.example', headers: ['Auto-Submitted: auto-replied'] })
  const { ticket_id } = await receives({ id: 'b@shop.example', subject: 'Hello' })
  const answer = { ticketId: ticket_id ?? 0, text: 'Hi', cc: [], resolve: false, attachmentIds: [] }
  await write(platform, system, act => replyToTicket(act, answer))
  await receives({
    id: 'c@shop.example',
    headers: ['In-Reply-To: <b@shop.example>', 'Auto-Submitted: auto-replied'],
  })

  const { rows } = await platform.pool.query(
    "select name, data->'automatic' as automatic from event where name in ('ticket.opened', 'message.received') order by id",
  )
  expect(rows).toEqual([
    { name: 'ticket.opened', automatic: null },
    { name: 'ticket.opened', automatic: true },
    { name: 'ticket.opened', automatic: null },
    { name: 'message.received', automatic: true },
  ])
})
