import { statuses } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { type Move, nextStatus } from './next-status.ts'

const cases: [from: string, move: Move, to: string | null][] = [
  ['new', 'customer-wrote', 'new'],
  ['new', 'agent-replied', 'answered'],
  ['new', 'resolved', 'resolved'],
  ['new', 'reopened', null],
  ['open', 'customer-wrote', 'open'],
  ['open', 'agent-replied', 'answered'],
  ['open', 'resolved', 'resolved'],
  ['open', 'reopened', null],
  ['answered', 'customer-wrote', 'open'],
  ['answered', 'agent-replied', 'answered'],
  ['answered', 'resolved', 'resolved'],
  ['answered', 'reopened', null],
  ['resolved', 'customer-wrote', 'open'],
  ['resolved', 'agent-replied', 'answered'],
  ['resolved', 'resolved', null],
  ['resolved', 'reopened', 'open'],
]

test.each(cases)('a ticket that is %s, after %s, is %s', (from, move, to) => {
  expect(nextStatus(from as (typeof statuses)[number], move)).toBe(to)
})

test('the table of cases covers every status and every move', () => {
  expect(cases).toHaveLength(statuses.length * 4)
})
