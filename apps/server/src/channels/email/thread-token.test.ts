import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { createThreadTokens } from './thread-token.ts'

const tokensOf = (key: string) =>
  createThreadTokens({
    hmac: (purpose, data) => createHmac('sha256', `${key} ${purpose}`).update(data).digest(),
  })
const tokens = tokensOf('ours')

test('a Message-ID of ours tells its ticket and message, whatever a mail system did to its case', () => {
  const id = tokens.messageId({ ticketId: 7, messageId: 12 }, 'help.example.com')
  expect(id).toMatch(/^<stoa\.7\.12\.[0-9a-f]{32}@help\.example\.com>$/)
  expect(tokens.readMessageId(id)).toEqual({ ticketId: 7, messageId: 12 })
  expect(tokens.readMessageId(id.toUpperCase())).toEqual({ ticketId: 7, messageId: 12 })
})

test('an address tag tells its ticket', () => {
  expect(tokens.readAddress(`support+${tokens.addressTag(7)}@example.com`)).toBe(7)
})

test.each([
  ['another ticket', (id: string) => id.replace('stoa.7.', 'stoa.8.')],
  ['another message', (id: string) => id.replace('.12.', '.13.')],
  ['no signature', () => '<stoa.7.12.@help.example.com>'],
  ['a foreign id', () => '<abc@example.com>'],
  [
    "another installation's id",
    () => tokensOf('theirs').messageId({ ticketId: 7, messageId: 12 }, 'example.com'),
  ],
])('a forged Message-ID means nothing: %s', (_why, forge) => {
  expect(
    tokens.readMessageId(forge(tokens.messageId({ ticketId: 7, messageId: 12 }, 'a.example'))),
  ).toBeNull()
})

test('a forged address tag means nothing', () => {
  expect(tokens.readAddress(`support+${tokens.addressTag(7).replace('t7', 't8')}@example.com`)).toBeNull()
  expect(tokens.readAddress('support+t7@example.com')).toBeNull()
  expect(tokens.readAddress('support@example.com')).toBeNull()
})
