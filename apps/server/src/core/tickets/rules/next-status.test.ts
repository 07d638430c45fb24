import { type Status, statuses } from '@stoa/contract/ticket-shapes'
import { expect, test } from 'vitest'
import { type Move, nextStatus, type Return } from './next-status.ts'

const moves: readonly Move[] = [
  'customer-wrote',
  'agent-replied',
  'resolved',
  'reopened',
  'postponed',
  'returned',
  'closed',
]

/** The columns are the moves, in their order. */
const cases: Record<Status, (Status | null)[]> = {
  new: ['new', 'answered', 'resolved', null, 'postponed', null, null],
  open: ['open', 'answered', 'resolved', null, 'postponed', null, null],
  answered: ['open', 'answered', 'resolved', null, 'postponed', null, null],
  postponed: ['open', 'answered', 'resolved', 'open', 'postponed', 'open', null],
  resolved: ['open', 'answered', null, 'open', null, null, 'closed'],
  closed: [null, null, null, null, null, null, null],
}

test.each(statuses)('a ticket that is %s goes where the table says', status => {
  const returnsTo: Return | null = status === 'postponed' ? 'open' : null
  expect(moves.map(move => nextStatus({ status, returnsTo }, move))).toEqual(cases[status])
})

test('a postponed ticket that nobody had answered is new again when it returns, by itself or by hand', () => {
  const postponed = { status: 'postponed', returnsTo: 'new' } as const
  expect(nextStatus(postponed, 'returned')).toBe('new')
  expect(nextStatus(postponed, 'reopened')).toBe('new')
  expect(nextStatus(postponed, 'customer-wrote')).toBe('open')
})
