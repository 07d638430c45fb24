import { expect, test } from 'vitest'
import { replyToTicket } from '../../../../core/tickets/commands.ts'
import { system } from '../../../../platform/events/act.ts'
import { write } from '../../../../platform/platform.ts'
import { testPlatform } from '../../../../platform/testing/test-platform.ts'
import { createThreadTokens } from '../../thread-token.ts'
import { mailOf, mailRoom, type WrittenMail } from '../testing.ts'

const stranger = 'Mallory <mallory@elsewhere.example>'

const room = async () => {
  const platform = await testPlatform()
  const mails = await mailRoom(platform)
  const ticket = async (id: number | null) =>
    platform.db.selectFrom('ticket').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return { ...mails, ticket, platform, tokens: createThreadTokens(platform.secrets) }
}

test('a first mail opens a ticket of its sender in the department that it was sent to', async () => {
  const { receives, ticket, departments, platform } = await room()
  const settled = await receives({ id: 'm1@customer.example', text: 'It worked\r\nlast week.' })
  expect(settled).toMatchObject({ state: 'done', reason: null })
  expect(await ticket(settled.ticket_id)).toMatchObject({
    subject: 'My card was declined',
    status: 'new',
    channel: 'email',
    department_id: departments.support,
  })
  const message = await platform.db.selectFrom('message').selectAll().executeTakeFirstOrThrow()
  expect(message).toMatchObject({
    sender: 'nour@customer.example',
    recipients: ['support@help.example.com'],
    body_text: 'It worked\nlast week.\n',
  })
  const contact = await platform.db.selectFrom('contact').selectAll().executeTakeFirstOrThrow()
  expect(contact).toMatchObject({ name: 'Nour', email: 'nour@customer.example' })
})

type Reply = { why: string; joins: boolean; mail: WrittenMail }
const replies: Reply[] = [
  { why: 'In-Reply-To alone', joins: true, mail: { headers: ['In-Reply-To: <m1@customer.example>'] } },
  { why: 'References alone', joins: true, mail: { headers: ['References: <x@y> <m1@customer.example>'] } },
  {
    why: 'folded References without In-Reply-To',
    joins: true,
    mail: { headers: ['References: <x@y>\r\n\t<m1@customer.example>'] },
  },
  {
    why: 'an In-Reply-To that nobody knows, a known one in References',
    joins: true,
    mail: { headers: ['In-Reply-To: <lost@y>', 'References: <m1@customer.example> <lost@y>'] },
  },
  {
    why: 'an ancestor that only the first mail named',
    joins: true,
    mail: { headers: ['References: <before@y>'] },
  },
  { why: 'nothing but the same subject', joins: false, mail: { subject: 'Re: My card was declined' } },
  {
    why: 'a stranger who names a known id',
    joins: false,
    mail: { from: stranger, headers: ['In-Reply-To: <m1@customer.example>'] },
  },
  {
    why: 'somebody who was in Cc',
    joins: true,
    mail: { from: 'colleague@customer.example', headers: ['In-Reply-To: <m1@customer.example>'] },
  },
]

test.each(replies)('answers by $why: joins the ticket $joins', async ({ joins, mail }) => {
  const { receives } = await room()
  // Who takes part in another ticket takes no part in this one.
  await receives({ from: stranger, id: 'own@elsewhere.example', subject: 'A matter of my own' })
  const first = await receives({
    id: 'm1@customer.example',
    headers: ['References: <before@y>', 'Cc: Colleague <colleague@customer.example>'],
  })
  const second = await receives({ id: 'm2@customer.example', text: 'Any news?', ...mail })
  expect(second.state).toBe('done')
  expect(second.ticket_id === first.ticket_id).toBe(joins)
})

test("a stranger who names a ticket's number in the subject gets a ticket of their own", async () => {
  const { receives, ticket } = await room()
  await receives({ from: stranger, id: 'own@elsewhere.example', subject: 'A matter of my own' })
  const first = await receives({ id: 'm1@customer.example' })
  const { code } = await ticket(first.ticket_id)
  const second = await receives({
    from: stranger,
    subject: `Re: [${code}] #${first.ticket_id}`,
    id: 'm2@elsewhere.example',
  })
  expect(second.state).toBe('done')
  expect(second.ticket_id).not.toBe(first.ticket_id)
})

test('whoever has a signed mark of ours is let in, by Message-ID or by address; a forged one opens nothing', async () => {
  const { receives, tokens } = await room()
  const first = await receives({ id: 'm1@customer.example' })
  const ticketId = first.ticket_id ?? 0
  const mark = tokens.messageId({ ticketId, messageId: 99 }, 'help.example.com')
  const byId = await receives({ from: stranger, id: 'a@e', headers: [`In-Reply-To: ${mark}`] })
  const byAddress = await receives({ from: stranger, id: 'b@e' }, [
    `support+${tokens.addressTag(ticketId)}@help.example.com`,
  ])
  const forged = await receives({
    from: stranger,
    id: 'c@e',
    headers: [`In-Reply-To: ${mark.replace(/\.99\./, '.98.')}`],
  })
  expect([byId.ticket_id, byAddress.ticket_id]).toEqual([ticketId, ticketId])
  expect(forged.ticket_id).not.toBe(ticketId)
})

test('an answer that overtook the mail that it answers, and that mail, are one ticket', async () => {
  const { receives } = await room()
  const answer = await receives({
    id: 'm2@customer.example',
    headers: ['In-Reply-To: <m1@customer.example>'],
  })
  const late = await receives({ id: 'm1@customer.example', text: 'The first words' })
  expect(late.ticket_id).toBe(answer.ticket_id)
})

test('mails that are read in one batch still find each other, in order', async () => {
  const { keep, worker, outcomeOf } = await room()
  const mails = Array.from({ length: 12 }, (_, index) =>
    mailOf({
      id: `m${index}@customer.example`,
      text: `Mail ${index}`,
      headers: index === 0 ? [] : [`In-Reply-To: <m${index - 1}@customer.example>`],
    }),
  )
  const ids: number[] = []
  for (const mail of mails) ids.push((await keep(mail)).id)
  await worker.drain()
  const settled = await Promise.all(ids.map(outcomeOf))
  expect(new Set(settled.map(each => each.ticket_id)).size).toBe(1)
  const messages = settled.map(each => each.message_id ?? 0)
  expect(messages).toEqual(messages.toSorted((a, b) => a - b))
})

test('several answers to one ticket in one batch reopen it once, so that the counters stay true', async () => {
  const { receives, keep, worker, platform } = await room()
  const first = await receives({ id: 'm1@customer.example' })
  await receives({ id: 'm2@customer.example', headers: ['In-Reply-To: <m1@customer.example>'] })
  const answer = {
    ticketId: first.ticket_id ?? 0,
    text: 'Try again',
    cc: [],
    resolve: false,
    attachmentIds: [],
  }
  await write(platform, system, act => replyToTicket(act, answer))
  for (const known of ['m1', 'm2'])
    await keep(mailOf({ text: `After ${known}`, headers: [`In-Reply-To: <${known}@customer.example>`] }))
  await worker.drain()
  const { rows } = await platform.pool.query(
    'select status, sum(delta)::int as tickets from ticket_tally group by status having sum(delta) <> 0',
  )
  expect(rows).toEqual([{ status: 'open', tickets: 1 }])
})

test('a mail that comes twice becomes one message, even where servers on the way left other traces', async () => {
  const { receives, keep } = await room()
  const mail = mailOf({ id: 'm1@customer.example' })
  const first = await receives(mail)
  expect(await keep(mail)).toMatchObject({ duplicate: true })
  const again = await receives(Buffer.concat([Buffer.from('Received: by relay.example\r\n'), mail]), [
    'other@help.example.com',
    'support@help.example.com',
  ])
  expect(first.state).toBe('done')
  expect(again).toMatchObject({ state: 'suppressed', reason: 'duplicate', ticket_id: null })
})

test('the same mail to another department is a ticket there too', async () => {
  const { receives, ticket, departments } = await room()
  const mail = mailOf({ id: 'm1@customer.example', to: 'support@help.example.com, sales@help.example.com' })
  const first = await receives(mail, ['support@help.example.com'])
  const second = await receives(mail, ['sales@help.example.com'])
  expect((await ticket(first.ticket_id)).department_id).toBe(departments.support)
  expect((await ticket(second.ticket_id)).department_id).toBe(departments.sales)
})

test('a Message-ID that is used again for something else is another mail', async () => {
  const { receives } = await room()
  const first = await receives({ id: 'always@courier.example', subject: 'Parcel 1' })
  const second = await receives({ id: 'always@courier.example', subject: 'Parcel 2' })
  expect(second).toMatchObject({ state: 'done' })
  expect(second.ticket_id).not.toBe(first.ticket_id)
})

test('a mail that we sent ourselves and that came back is suppressed', async () => {
  const { receives, tokens } = await room()
  const id = tokens.messageId({ ticketId: 1, messageId: 1 }, 'help.example.com').slice(1, -1)
  expect(await receives({ id })).toMatchObject({ state: 'suppressed', reason: 'own-message' })
})

test('a mail that names no sender at all still becomes a ticket', async () => {
  const { receives } = await room()
  expect(await receives(Buffer.from('Subject: Help\r\n\r\nPlease'), undefined, '')).toMatchObject({
    state: 'done',
  })
})

test('ids and addresses too long for an index do not stop a mail', async () => {
  const { receives } = await room()
  const long = 'x'.repeat(5000)
  const mail = {
    from: `${long}@customer.example`,
    id: `${long}@customer.example`,
    headers: [`References: <${long}@y>`],
  }
  expect(await receives(mail)).toMatchObject({ state: 'done' })
})

const addressed: { mail: WrittenMail; to: string[]; department: 'support' | 'sales' | 'general' }[] = [
  { mail: {}, to: ['sales@help.example.com'], department: 'sales' },
  { mail: {}, to: ['relay@hosting.example'], department: 'support' },
  { mail: { to: 'undisclosed' }, to: ['relay@hosting.example'], department: 'general' },
  {
    mail: { to: 'x@y.example', headers: ['Cc: SALES@help.example.com'] },
    to: ['relay@h.example'],
    department: 'sales',
  },
  {
    mail: { headers: ['Delivered-To: sales@help.example.com'] },
    to: ['relay@h.example'],
    department: 'sales',
  },
  {
    mail: { headers: ['X-Original-To: sales@help.example.com'] },
    to: ['relay@h.example'],
    department: 'sales',
  },
  {
    mail: { headers: ['Envelope-To: sales@help.example.com'] },
    to: ['relay@h.example'],
    department: 'sales',
  },
  { mail: { to: 'x@y.example' }, to: ['sales+anything@help.example.com'], department: 'sales' },
]

test.each(addressed)('$mail sent to $to belongs to $department', async ({ mail, to, department }) => {
  const { receives, ticket, departments } = await room()
  const settled = await receives(mail, to)
  expect((await ticket(settled.ticket_id)).department_id).toBe(departments[department])
})

test('attachments and inline pictures belong to the message', async () => {
  const { receives, platform } = await room()
  const settled = await receives(
    Buffer.from(
      [
        'From: nour@customer.example',
        'Content-Type: multipart/related; boundary=x',
        '',
        '--x',
        'Content-Type: text/html',
        '',
        '<img src="cid:logo">',
        '--x',
        'Content-Type: image/png; name=logo.png',
        'Content-ID: <logo>',
        'Content-Transfer-Encoding: base64',
        '',
        'aGVsbG8=',
        '--x--',
      ].join('\r\n'),
    ),
  )
  const files = await platform.db.selectFrom('attachment').selectAll().execute()
  expect(files).toMatchObject([
    { message_id: settled.message_id, name: 'logo.png', inline: true, content_id: 'logo', size: 5 },
  ])
  const bytes = await Array.fromAsync(platform.files.read(files[0]?.file_hash ?? ''))
  expect(Buffer.concat(bytes).toString()).toBe('hello')
})
