import type { Delivery, Recipient } from '@stoa/contract/messages'
import { expect, test } from 'vitest'
import { isWithAll, recipientsLeft } from './who-is-left.ts'

const has: Recipient = { address: 'a@example.com', state: 'sent', answer: '250 Ok' }
const waits: Recipient = { address: 'b@example.com', state: 'queued', answer: '451 Later' }
const refused: Recipient = { address: 'c@example.com', state: 'failed', answer: '550 No' }
const delivery = (state: Delivery['state'], ...recipients: Recipient[]): Delivery => ({
  ...{ state, recipients, attempts: 1, answer: null, nextAttemptAt: null, sentAt: null },
})

test('those of several who have not got it are named while they are tried, and when they were given up', () => {
  expect(recipientsLeft(delivery('queued', has, waits, refused))).toEqual([waits, refused])
  expect(recipientsLeft(delivery('failed', has, refused))).toEqual([refused])
  expect(recipientsLeft(delivery('sent', has, has))).toEqual([])
})

test('of whom nobody knows, it is not said that they have not got it', () => {
  expect(recipientsLeft(delivery('unknown', has, waits, refused))).toEqual([refused])
})

test('the only recipient fares as the message does', () => {
  expect(recipientsLeft(delivery('failed', refused))).toEqual([])
})

test('where it came back from nobody that it went to, nobody is known to lack it', () => {
  expect(isWithAll(delivery('bounced', has, has))).toBe(true)
  expect(isWithAll(delivery('bounced', has, { ...refused, state: 'bounced' }))).toBe(false)
  expect(isWithAll(delivery('bounced'))).toBe(false)
})
