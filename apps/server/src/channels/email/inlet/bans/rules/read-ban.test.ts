import { expect, test } from 'vitest'
import { readBan } from './read-ban.ts'

test.each([
  ['Spam@Shop.Example', { kind: 'address', value: 'spam@shop.example' }],
  ['shop.example', { kind: 'domain', value: 'shop.example' }],
  ['@shop.example', { kind: 'domain', value: 'shop.example' }],
  ['*@shop.example', { kind: 'domain', value: 'shop.example' }],
  ['пример.рф', { kind: 'domain', value: 'пример.рф' }],
  ['192.0.2.7', { kind: 'network', value: '192.0.2.7' }],
  ['192.0.2.77/24', { kind: 'network', value: '192.0.2.0/24' }],
  ['2001:db8::/32', { kind: 'network', value: '2001:db8::/32' }],
  ['2001:DB8::1', { kind: 'network', value: '2001:db8::1' }],
  ['::ffff:192.0.2.7', { kind: 'network', value: '192.0.2.7' }],
])('%s', (text, banned) => {
  expect(readBan(text)).toEqual(banned)
})

test.each([
  '',
  'spam',
  '1',
  '192.0.2',
  '192.0.2.0/33',
  '192.0.2.0/x',
  '0.0.0.0/0',
  '::/0',
  '10.0.0.0/7',
  'a b@c.example',
  'spam*@shop.example',
  '*@*.example',
  '*',
  '300.1.1.1',
])('%s means nobody', text => {
  expect(readBan(text)).toBeNull()
})
