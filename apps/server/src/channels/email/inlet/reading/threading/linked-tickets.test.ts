import { expect, test } from 'vitest'
import { deleteTicket, mergeTicket } from '../../../../../core/tickets/commands.ts'
import { system } from '../../../../../platform/events/act.ts'
import { write } from '../../../../../platform/platform.ts'
import { testPlatform } from '../../../../../platform/testing/test-platform.ts'
import { queueRuleMail } from '../../../outlet/commands.ts'
import { ownAddresses } from '../../../own-addresses.ts'
import { rememberReferences } from '../../../references.ts'
import { createThreadTokens } from '../../../thread-token.ts'
import { changeHandling } from '../../handling/change-handling.ts'
import { mailRoom, type WrittenMail } from '../../testing.ts'

const stranger = 'Mallory <mallory@elsewhere.example>'

const room = async () => {
  const platform = await testPlatform()
  const mails = await mailRoom(platform)
  const { ticket_id } = await mails.receives({ id: 'm1@customer.example' })
  const ticketId = ticket_id ?? 0
  const { code } = await platform.db
    .selectFrom('ticket')
    .select('code')
    .where('id', '=', ticketId)
    .executeTakeFirstOrThrow()
  const linksOf = async (id: number | null) =>
    (
      await platform.db
        .selectFrom('event')
        .select('data')
        .where('name', '=', 'ticket.linked')
        .where('ticket_id', '=', id)
        .orderBy('id')
        .execute()
    ).map(({ data }) => data)
  const handles = (given: Parameters<typeof changeHandling>[1]) =>
    write(platform, system, act => changeHandling(act, given))
  return {
    ...mails,
    platform,
    ticketId,
    code,
    linksOf,
    handles,
    tokens: createThreadTokens(platform.secrets),
  }
}

const toTicket = ['In-Reply-To: <m1@customer.example>']

test('a stranger who names a mail of a ticket gets a ticket of their own, and both say so', async () => {
  const { receives, ticketId, linksOf } = await room()
  const own = await receives({ from: stranger, id: 'a@e', headers: toTicket })
  expect(own.ticket_id).not.toBe(ticketId)
  expect(await linksOf(own.ticket_id)).toEqual([
    { otherId: ticketId, direction: 'into', why: 'not-a-participant' },
  ])
  expect(await linksOf(ticketId)).toEqual([
    { otherId: own.ticket_id, direction: 'from', why: 'not-a-participant' },
  ])
})

test('a ticket’s code lets its customer in, and leaves a stranger a link', async () => {
  const { receives, ticketId, linksOf, code } = await room()
  const customer = await receives({ id: 'a@e', subject: `About ${code}` })
  const other = await receives({ id: 'b@e', subject: `About ${code}`, from: stranger })
  expect(customer.ticket_id).toBe(ticketId)
  expect(await linksOf(other.ticket_id)).toMatchObject([{ otherId: ticketId, why: 'not-a-participant' }])
})

test('the line below our mails lets in whoever quotes it, in text or in HTML; a forged one does nothing', async () => {
  const { receives, ticketId, tokens } = await room()
  const mark = tokens.textMark(ticketId)
  const inText = await receives({ id: 'a@e', from: stranger, text: `Yes\n\n> Hello\n> [${mark}]` })
  const inHtml = await receives({
    id: 'b@e',
    from: stranger,
    headers: ['Content-Type: text/html'],
    text: `<p>Yes</p><blockquote><div style="display:none">[${mark}]</div></blockquote>`,
  })
  const forged = await receives({
    id: 'c@e',
    from: stranger,
    text: mark.replace(/.$/, last => (last === '0' ? '1' : '0')),
  })
  expect([inText.ticket_id, inHtml.ticket_id]).toEqual([ticketId, ticketId])
  expect(forged.ticket_id).not.toBe(ticketId)
})

test('one of many recipients who answers us alone gets a ticket of their own; who keeps the customer in Cc stays', async () => {
  const { receives, linksOf } = await room()
  const guests = Array.from({ length: 12 }, (_, n) => `guest${n}@customer.example`)
  const invitation = await receives({ id: 'i@customer.example', headers: [`Cc: ${guests.join(', ')}`] })
  const answer = (n: number, headers: string[]): WrittenMail => ({
    from: guests[n] ?? '',
    id: `g${n}@customer.example`,
    headers: ['In-Reply-To: <i@customer.example>', ...headers],
  })
  const alone = await receives(answer(1, []))
  const toAll = await receives(answer(2, ['Cc: nour@customer.example']))
  expect(await linksOf(alone.ticket_id)).toMatchObject([{ otherId: invitation.ticket_id, why: 'crowd' }])
  expect(toAll.ticket_id).toBe(invitation.ticket_id)
})

test('a forwarded mail of a ticket becomes another one, whatever its subject begins with', async () => {
  const { receives, ticketId, linksOf } = await room()
  const forwarded = await receives({
    id: 'f@customer.example',
    subject: 'WG: Karte',
    headers: toTicket,
    text: 'Bitte sehen\n\nVon: Bank <bank@bank.example>\nGesendet: Freitag, 20. November 2026 16:40\nAn: Nour <nour@customer.example>\nBetreff: Karte\n\nHallo',
  })
  expect(forwarded.ticket_id).not.toBe(ticketId)
  expect(await linksOf(forwarded.ticket_id)).toMatchObject([{ otherId: ticketId, why: 'forward' }])
})

test('two readers of one newsletter have nothing to do with each other; one who writes again does', async () => {
  const { receives, linksOf, platform } = await room()
  const headers = ['References: <news@letter.example>']
  const first = await receives({ id: 'a@e', from: 'one@a.example', headers })
  const other = await receives({ id: 'b@e', from: 'two@b.example', headers })
  const again = await receives({ id: 'c@e', from: 'one@a.example', headers })
  platform.clock.pass({ hours: 24 * 31 })
  const late = await receives({ id: 'd@e', from: 'one@a.example', headers })
  expect(other.ticket_id).not.toBe(first.ticket_id)
  expect(await linksOf(other.ticket_id)).toEqual([])
  expect(again.ticket_id).toBe(first.ticket_id)
  expect(late.ticket_id).not.toBe(first.ticket_id)
})

test('who answers what a rule wrote to them gets a ticket that is linked to the one it was about', async () => {
  const { receives, ticketId, linksOf, platform, tokens } = await room()
  await write(platform, system, act =>
    queueRuleMail(act, { ticketId, to: ['boss@olive.example'], subject: 'Look', html: '<p>Look</p>' }),
  )
  const { id } = await platform.db.selectFrom('outgoing_message').select('id').executeTakeFirstOrThrow()
  const notice = tokens.messageId({ ticketId: 0, messageId: id }, 'olive.example')
  const answer = await receives({
    id: 'a@e',
    from: 'boss@olive.example',
    headers: [`In-Reply-To: ${notice}`],
  })
  expect(await linksOf(answer.ticket_id)).toMatchObject([{ otherId: ticketId, why: 'answers-notice' }])
})

test('an answer to a merged ticket goes where its messages are; one to a deleted ticket opens what follows it', async () => {
  const { receives, ticketId, platform } = await room()
  const target = await receives({ id: 't@customer.example', subject: 'Another' })
  await write(platform, system, act =>
    mergeTicket(act, { ticketId, intoId: target.ticket_id ?? 0 }, ownAddresses),
  )
  const merged = await receives({ id: 'a@customer.example', headers: toTicket })
  expect(merged.ticket_id).toBe(target.ticket_id)

  await write(platform, system, act => deleteTicket(act, target.ticket_id ?? 0))
  const deleted = await receives({ id: 'b@customer.example', headers: ['In-Reply-To: <t@customer.example>'] })
  const row = await platform.db
    .selectFrom('ticket')
    .select('follows_id')
    .where('id', '=', deleted.ticket_id)
    .executeTakeFirstOrThrow()
  expect(row.follows_id).toBe(target.ticket_id)
})

test('our mail that comes back under the id that a provider gave it is recognised', async () => {
  const { receives, platform, ticketId } = await room()
  const { id: messageId } = await platform.db
    .insertInto('message')
    .values({
      ticket_id: ticketId,
      kind: 'reply',
      author_kind: 'system',
      at: platform.clock.now(),
      body_text: 'Hi',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await platform.db
    .transaction()
    .execute(tx =>
      rememberReferences(tx, ticketId, { ancestors: [], ownId: '<given@ses.example>', messageId }),
    )
  expect(await receives({ id: 'given@ses.example' })).toMatchObject({ reason: 'own-message' })
  const answer = await receives({ id: 'x@customer.example', headers: ['In-Reply-To: <given@ses.example>'] })
  expect(answer.ticket_id).toBe(ticketId)
})

test('one mail to two departments: a ticket in each, linked, or one in the first, as the administration likes', async () => {
  const { receives, linksOf, handles } = await room()
  const both = (id: string): WrittenMail => ({
    id,
    to: 'support@help.example.com, sales@help.example.com',
  })
  const first = await receives(both('s1@customer.example'))
  const second = await receives(both('s1@customer.example'), ['sales@help.example.com'])
  expect(await linksOf(second.ticket_id)).toMatchObject([{ otherId: first.ticket_id, why: 'same-mail' }])

  const answer: WrittenMail = {
    ...both('s2@customer.example'),
    headers: ['In-Reply-To: <s1@customer.example>'],
  }
  expect(await receives(answer)).toMatchObject({ state: 'done' })
  expect(await receives(answer, ['sales@help.example.com'])).toMatchObject({ reason: 'duplicate' })

  await handles({ sameMail: 'first' })
  await receives(both('s3@customer.example'))
  expect(await receives(both('s3@customer.example'), ['sales@help.example.com'])).toMatchObject({
    state: 'suppressed',
    reason: 'same-mail',
  })
})

test('mails of a program are put together by subject while they keep coming, those of another help desk by its number', async () => {
  const { receives, platform, handles, keep, worker, outcomeOf } = await room()
  await handles({
    groupings: [
      { sender: 'monitor@ops.example', by: 'subject', pattern: null, days: 2 },
      { sender: 'desk.example', by: 'number', pattern: 'INC(\\d+)', days: 30 },
    ],
  })
  const alarm = (id: string, subject = 'Disk full on db1') => ({ id, from: 'monitor@ops.example', subject })
  const first = await receives(alarm('a1@ops.example'))
  const again = await receives(alarm('a2@ops.example', 'RE: disk full on  db1'))
  const other = await receives(alarm('a3@ops.example', 'Disk full on db2'))
  const somebody = await receives({ id: 'a4@e', from: stranger, subject: 'Disk full on db1' })
  platform.clock.pass({ hours: 49 })
  const late = await receives(alarm('a5@ops.example'))
  expect(again.ticket_id).toBe(first.ticket_id)
  expect(new Set([first, other, somebody, late].map(each => each.ticket_id)).size).toBe(4)

  const ids: number[] = []
  for (const [n, who] of ['ann', 'bob', 'ann'].entries()) {
    const raw = `From: ${who}@it.desk.example\r\nTo: support@help.example.com\r\nMessage-ID: <n${n}@desk>\r\nSubject: [INC00${n === 2 ? 8 : 7}] ${n}\r\n\r\nHello ${n}`
    ids.push((await keep(Buffer.from(raw))).id)
  }
  await worker.drain()
  const [one, two, three] = (await Promise.all(ids.map(outcomeOf))).map(each => each.ticket_id)
  expect(two).toBe(one)
  expect(three).not.toBe(one)
})

test('a pattern that is none is refused', async () => {
  const { handles } = await room()
  const broken = { sender: 'desk.example', by: 'number', pattern: 'INC(', days: 30 } as const
  await expect(handles({ groupings: [broken] })).rejects.toMatchObject({ code: 'pattern_broken' })
})
