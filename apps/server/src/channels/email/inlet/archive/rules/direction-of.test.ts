import { expect, test } from 'vitest'
import { directionOf } from './direction-of.ts'

const ours = new Set(['support@olive.example'])

test.each([
  ['a customer', 'nour@customer.example', ['support@olive.example'], false, 'incoming'],
  ['our own address', 'support@olive.example', ['nour@customer.example'], false, 'reply'],
  ['somebody who works here, to a customer', 'ada@olive.example', ['nour@customer.example'], true, 'reply'],
  [
    'somebody who works here, to us: they want something',
    'ada@olive.example',
    ['support@olive.example'],
    true,
    'incoming',
  ],
  ['our own address to itself', 'support@olive.example', ['support@olive.example'], false, 'reply'],
] as const)('a mail by %s', (_who, sender, recipients, isAgent, direction) => {
  expect(directionOf({ sender, recipients, ours, isAgent })).toBe(direction)
})
