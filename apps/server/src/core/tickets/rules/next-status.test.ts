import { isAside, type Status, statuses } from '@stoa/contract/ticket-shapes'
import { expect, test } from 'vitest'
import { type Move, nextStatus, type Return, statusBeforeAfterWriting } from './next-status.ts'

const moves: readonly Move[] = [
  'customer-wrote',
  'agent-replied',
  'resolved',
  'reopened',
  'postponed',
  'returned',
  'closed',
  'marked-answered',
  'marked-spam',
  'unmarked-spam',
  'deleted',
  'restored',
]

/** The columns are the moves, in their order. */
const cases: Record<Status, (Status | null)[]> = {
  new: [
    'new',
    'answered',
    'resolved',
    null,
    'postponed',
    null,
    null,
    'answered',
    'spam',
    null,
    'deleted',
    null,
  ],
  open: [
    'open',
    'answered',
    'resolved',
    null,
    'postponed',
    null,
    null,
    'answered',
    'spam',
    null,
    'deleted',
    null,
  ],
  answered: [
    'open',
    'answered',
    'resolved',
    null,
    'postponed',
    null,
    null,
    null,
    'spam',
    null,
    'deleted',
    null,
  ],
  postponed: [
    'open',
    'answered',
    'resolved',
    'open',
    'postponed',
    'open',
    null,
    'answered',
    'spam',
    null,
    'deleted',
    null,
  ],
  resolved: ['open', 'answered', null, 'open', null, null, 'closed', null, 'spam', null, 'deleted', null],
  closed: [null, null, null, null, null, null, null, null, 'spam', null, 'deleted', null],
  spam: ['spam', null, null, null, null, null, null, null, null, 'closed', 'deleted', null],
  deleted: [null, null, null, null, null, null, null, null, null, null, null, 'closed'],
}

test.each(statuses)('a ticket that is %s goes where the table says', status => {
  const returnsTo: Return | null = status === 'postponed' ? 'open' : null
  const statusBefore = isAside(status) ? 'closed' : null
  expect(moves.map(move => nextStatus({ status, returnsTo, statusBefore }, move))).toEqual(cases[status])
})

test('a deleted ticket that was spam is restored as spam, and only then as what it was', () => {
  const deleted = { status: 'deleted', returnsTo: null, statusBefore: 'answered', wasSpam: true } as const
  expect(nextStatus(deleted, 'restored')).toBe('spam')
  expect(nextStatus({ ...deleted, status: 'spam' }, 'unmarked-spam')).toBe('answered')
})

test('what a customer writes to spam counts when it turns out to be none', () => {
  expect(statuses.map(statusBeforeAfterWriting).slice(0, 6)).toEqual([
    'new',
    'open',
    'open',
    'open',
    'open',
    'closed',
  ])
})

test('a postponed ticket that nobody had answered is new again when it returns, by itself or by hand', () => {
  const postponed = { status: 'postponed', returnsTo: 'new' } as const
  expect(nextStatus(postponed, 'returned')).toBe('new')
  expect(nextStatus(postponed, 'reopened')).toBe('new')
  expect(nextStatus(postponed, 'customer-wrote')).toBe('open')
})

test('a mark as answered leads back to the status before, an answer leads nowhere', () => {
  expect(nextStatus({ status: 'answered', returnsTo: 'new' }, 'reopened')).toBe('new')
  expect(nextStatus({ status: 'answered', returnsTo: 'open' }, 'reopened')).toBe('open')
  expect(nextStatus({ status: 'answered', returnsTo: null }, 'reopened')).toBeNull()
})

test('what was resolved before anybody had answered is new again when it is reopened', () => {
  expect(nextStatus({ status: 'resolved', returnsTo: 'new' }, 'reopened')).toBe('new')
  expect(nextStatus({ status: 'resolved', returnsTo: null }, 'reopened')).toBe('open')
})
