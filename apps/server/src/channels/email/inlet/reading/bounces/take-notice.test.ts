import { expect, test } from 'vitest'
import { marksOf } from '../../../../../core/contacts/store-marks.ts'
import { replyToTicket } from '../../../../../core/tickets/commands.ts'
import { system } from '../../../../../platform/events/act.ts'
import { write } from '../../../../../platform/platform.ts'
import { testPlatform } from '../../../../../platform/testing/test-platform.ts'
import { queueDelivery } from '../../../../delivery/commands.ts'
import { deliveriesOf } from '../../../../delivery/queries.ts'
import { createThreadTokens } from '../../../thread-token.ts'
import { mailRoom } from '../../testing.ts'

/** A reply that a server has taken, and the notice that another one writes about it. */
const sentReply = async () => {
  const platform = await testPlatform()
  const room = await mailRoom(platform)
  const { ticket_id } = await room.receives({ id: 'm1@customer.example' })
  const ticketId = ticket_id ?? 0
  const { messageId } = await write(platform, system, async act => {
    const reply = await replyToTicket(act, {
      ticketId,
      text: 'Hi',
      cc: [],
      resolve: false,
      attachmentIds: [],
    })
    await queueDelivery(act, { channel: 'email', purpose: 'reply', ticketId, ...reply })
    return reply
  })
  const delivery = () =>
    platform.db
      .selectFrom('outgoing_message')
      .select(['state', 'answer'])
      .where('message_id', '=', messageId)
      .executeTakeFirstOrThrow()
  const envelope = JSON.stringify({ from: 'support@help.example.com', to: ['nour@customer.example'] })
  await platform.db.updateTable('outgoing_message').set({ state: 'sent', envelope }).execute()
  const id = createThreadTokens(platform.secrets).messageId({ ticketId, messageId }, 'help.example.com')
  const notice = (action: string, about = id) =>
    Buffer.from(
      [
        'From: Mail Delivery System <mailer-daemon@mx.customer.example>',
        'To: support@help.example.com',
        'Subject: Undelivered Mail Returned to Sender',
        `Message-ID: <${action}.${about.length}@mx.customer.example>`,
        'Content-Type: multipart/report; report-type=delivery-status; boundary=x',
        '',
        '--x',
        'Content-Type: text/plain',
        '',
        'I could not deliver your message.',
        '--x',
        'Content-Type: message/delivery-status',
        '',
        'Reporting-MTA: dns; mx.customer.example',
        '',
        'Final-Recipient: rfc822; nour@customer.example',
        `Action: ${action}`,
        'Status: 5.1.1',
        'Diagnostic-Code: smtp; 550 5.1.1 No such',
        '    user',
        '--x',
        'Content-Type: message/rfc822',
        '',
        'From: support@help.example.com',
        `Message-ID: ${about}`,
        'Subject: Re: My card was declined',
        '',
        'Hi',
        '--x--',
        '',
      ].join('\r\n'),
    )
  const marks = () => marksOf(platform.db, ['nour@customer.example'])
  return { ...room, platform, ticketId, messageId, delivery, notice, marks }
}

const status = async ({ platform, ticketId }: Awaited<ReturnType<typeof sentReply>>) =>
  (
    await platform.db
      .selectFrom('ticket')
      .select('status')
      .where('id', '=', ticketId)
      .executeTakeFirstOrThrow()
  ).status

test('a bounce stands on the reply that came back, in the words of the server, and opens no ticket', async () => {
  const company = await sentReply()
  const { receives, notice, delivery } = company
  expect(await receives(notice('failed'), undefined, '')).toMatchObject({
    state: 'suppressed',
    reason: 'bounce',
  })
  expect(await delivery()).toEqual({ state: 'bounced', answer: '550 5.1.1 No such user' })
  expect(await status(company)).toBe('answered')
})

test('a bounce says from whom of several the reply came back', async () => {
  const { platform, receives, notice, messageId } = await sentReply()
  const envelope = JSON.stringify({
    from: 'support@help.example.com',
    to: ['Nour@customer.example', 'b@bank.example'],
  })
  await platform.db.updateTable('outgoing_message').set({ envelope }).execute()
  await receives(notice('failed'), undefined, '')
  expect((await deliveriesOf(platform.db, [messageId])).get(messageId)?.recipients).toEqual([
    { address: 'Nour@customer.example', state: 'bounced', answer: '550 5.1.1 No such user' },
    { address: 'b@bank.example', state: 'sent', answer: null },
  ])
})

test('a delay and a receipt change nothing', async () => {
  const { receives, notice, delivery } = await sentReply()
  expect(await receives(notice('delayed'), undefined, '')).toMatchObject({ reason: 'delay-notice' })
  expect(await receives(notice('delivered'), undefined, '')).toMatchObject({ reason: 'delivery-notice' })
  expect(await delivery()).toMatchObject({ state: 'sent' })
})

test('a bounce of a mail that is not ours, or with a forged mark, is a mail like any other', async () => {
  const { receives, notice, delivery } = await sentReply()
  const foreign = await receives(notice('failed', '<somebody.elses@example.org>'), undefined, '')
  const forged = await receives(
    notice('failed', `<stoa.1.1.${'0'.repeat(32)}@help.example.com>`),
    undefined,
    '',
  )
  expect([foreign.state, forged.state]).toEqual(['done', 'done'])
  expect(await delivery()).toMatchObject({ state: 'sent' })
})

test('an address that mail came back from for good is marked with the words of the server, until it writes itself', async () => {
  const { platform, receives, notice, marks } = await sentReply()
  const at = platform.clock.now().toString()
  await receives(notice('failed'), undefined, '')
  expect(await marks()).toEqual([
    { email: 'nour@customer.example', kind: 'bounced', at, words: '550 5.1.1 No such user' },
  ])
  const events = () =>
    platform.db
      .selectFrom('event')
      .select(['name', 'data'])
      .where('name', 'like', 'contact.bounce%')
      .execute()
  const told = await events()
  expect(told).toEqual([{ name: 'contact.bounced', data: { contactId: expect.any(Number) } }])

  await receives({ id: 'away@customer.example', headers: ['Auto-Submitted: auto-replied'] })
  expect(await marks()).toHaveLength(1)
  await receives({ id: 'm2@customer.example' })
  expect(await marks()).toEqual([])
  expect((await events()).map(({ name }) => name)).toEqual(['contact.bounced', 'contact.bounce-cleared'])
})

test('a notice of a full mailbox, a delay, or about somebody else who got nothing marks nobody', async () => {
  const { receives, notice, marks } = await sentReply()
  const changed = (from: string, to: string) => Buffer.from(notice('failed').toString().replaceAll(from, to))
  await receives(notice('delayed'), undefined, '')
  await receives(changed('5.1.1', '5.2.2'), undefined, '')
  expect(await marks()).toEqual([])
})
