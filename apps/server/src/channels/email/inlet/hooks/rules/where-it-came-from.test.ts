import { expect, test } from 'vitest'
import { whereItCameFrom } from './where-it-came-from.ts'

const mailgun = /(^|\.)mailgun\.(org|net)$/i
const received = (value: string) => ({ name: 'received', value })
const by = 'by mxa.mailgun.org with ESMTP id 5f.7f; Fri, 20 Nov 2026 16:40:00 -0000 (UTC)'
const own = { name: 'x-mailgun-spf', value: 'Pass' }

test.each([
  ['an address', `from mail.shop.example (mail.shop.example [198.51.100.7]) ${by}`, '198.51.100.7'],
  ['an address of version 6', `from mail.shop.example (unknown [IPv6:2001:db9::7]) ${by}`, '2001:db9::7'],
  ['no address', `from mail.shop.example (mail.shop.example) ${by}`, null],
  ['what is no address', `from mail.shop.example ([::zz]) ${by}`, null],
  ['one behind the names', `from mail.shop.example by mxa.mailgun.org for <[198.51.100.7]>`, null],
])('of a provider’s own line: %s', (_, line, client) => {
  const arrived = whereItCameFrom([own, received(line), received('from x ([203.0.113.9]) by y')], mailgun)
  expect(arrived).toEqual({ client, helo: 'mail.shop.example', own: [own] })
})

test('lines of programs on the provider’s own machine are passed over', () => {
  const line = `from mail.shop.example (mail.shop.example [198.51.100.7]) ${by}`
  const arrived = whereItCameFrom([received('by 10.0.0.1 with HTTP; now'), received(line), own], mailgun)
  expect(arrived).toMatchObject({ client: '198.51.100.7' })
  expect(arrived.own).toHaveLength(1)
})

test.each([
  'from good ([198.51.100.7]) by mxa.mailgun.org.evil.example',
  'from good ([198.51.100.7]) by evilmailgun.org',
  'from by mxa.mailgun.org ([198.51.100.7]) by evil.example',
])('another server on top means that nothing is known: %s', line => {
  const arrived = whereItCameFrom([own, received(line), received(`from x ([203.0.113.9]) ${by}`)], mailgun)
  expect(arrived).toEqual({ client: null, helo: '', own: [] })
})
