import { expect, test } from 'vitest'
import { isDeadAddress } from './is-dead-address.ts'

const cases: [string, boolean][] = [
  ['550 5.1.1 <nour@nour.example>: Recipient address rejected: User unknown in virtual mailbox table', true],
  ['550-5.1.1 The email account that you tried to reach does not exist. (Gmail)', true],
  ['550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup (Exchange)', true],
  ['5.4.4 Unable to route: invalid domain', true],
  ['550 5.2.1 The email account that you tried to reach is disabled', true],
  ['Sorry, no mailbox here by that name. (#5.1.1)', true],
  ['550 No such user here', true],
  ['550 Requested action not taken: mailbox unavailable', true],
  ['Unrouteable address', true],
  ['550 5.7.1 Message rejected as spam', false],
  ['554 5.7.1 Service unavailable; client host blocked', false],
  ['552 5.3.4 Message size exceeds fixed limit', false],
  ['552 5.2.2 The recipient’s mailbox is full', false],
  ['450 4.1.1 User unknown in local recipient table', false],
  ['451 mailbox unavailable, try again later', false],
  ['550 5.7.26 This mail has been blocked because the sender is unauthenticated', false],
  ['', false],
]

test.each(cases)('“%s” means that the address takes no mail: %s', (words, dead) => {
  expect(isDeadAddress(words)).toBe(dead)
})
