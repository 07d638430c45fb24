import { expect, test } from 'vitest'
import { testPlatform } from '../../../../platform/testing/test-platform.ts'
import { mailRoom } from '../testing.ts'

test('a mail is kept with its headers, its language and where its quotes begin', async () => {
  const platform = await testPlatform()
  const { receives } = await mailRoom(platform)
  const text =
    'Здравствуйте, когда придёт мой заказ? Спасибо 👍\n\n23.11.2026 10:05, Ada пишет:\n> Thank you for your order, it is on the way'
  const settled = await receives({
    id: 'm1@customer.example',
    text,
    subject: '=?utf-8?b?0JfQsNC60LDQtw==?=',
    headers: [
      'Content-Type: text/plain; charset=utf-8',
      'Received: from there by here',
      'DKIM-Signature: v=1; b=abc',
      'ARC-Seal: i=1',
      'X-Priority: 1',
      'X-Label: one',
      'X-Label: =?utf-8?q?tw=C3=B6?=',
      `X-Long: ${'x'.repeat(20_000)}`,
    ],
  })
  const message = await platform.db
    .selectFrom('message')
    .select(['headers', 'quoted_from', 'body_text'])
    .where('id', '=', settled.message_id)
    .executeTakeFirstOrThrow()
  expect(message.headers).toEqual({
    from: 'Nour <nour@customer.example>',
    to: 'support@help.example.com',
    subject: 'Заказ',
    date: 'Fri, 20 Nov 2026 16:40:00 +0000',
    'message-id': '<m1@customer.example>',
    'content-type': 'text/plain; charset=utf-8',
    'x-priority': '1',
    'x-label': 'one\ntwö',
  })
  const own = Array.from(message.body_text).slice(0, message.quoted_from ?? 0)
  expect(own.join('').trim()).toBe('Здравствуйте, когда придёт мой заказ? Спасибо 👍')
  const ticket = await platform.db.selectFrom('ticket').select('language').executeTakeFirstOrThrow()
  expect(ticket.language).toBe('ru')
})
