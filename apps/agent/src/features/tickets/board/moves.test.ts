import { acts, type Ticket } from '@stoa/contract/ticket-shapes'
import { describe, expect, test } from 'vitest'
import { boardStatuses } from './columns.ts'
import { moveTo } from './moves.ts'

const ticket = (
  status: Ticket['status'],
  why: Ticket['why'] = {},
): Pick<Ticket, 'status' | 'can' | 'why'> => ({
  status,
  can: Object.fromEntries(acts.map(act => [act, why[act] === undefined])) as Ticket['can'],
  why,
})

describe('a column means the act that leads there', () => {
  const meant = (status: Ticket['status']) =>
    boardStatuses.map(to => {
      const why: Ticket['why'] = status === 'answered' ? { reopen: 'not_resolved' } : {}
      const move = moveTo(ticket(status, why), to)
      return move && ('act' in move ? move.act : move.reason.replace('tickets:board.', ''))
    })
  test.for([
    ['new', [null, 'newUntilAnswered', 'mark-answered', 'postpone', 'resolve']],
    ['open', ['neverNew', null, 'mark-answered', 'postpone', 'resolve']],
    ['answered', ['neverNew', 'customerOpens', null, 'postpone', 'resolve']],
    ['postponed', ['reopen', 'reopen', 'mark-answered', null, 'resolve']],
  ] as const)('%s', ([status, expected]) => {
    expect(meant(status)).toEqual(expected)
  })
  test('what was only marked as answered goes back', () => {
    const marked = ticket('answered')
    expect([moveTo(marked, 'new'), moveTo(marked, 'open')]).toEqual([{ act: 'reopen' }, { act: 'reopen' }])
  })
  test('what the server refuses is refused here in its words', () => {
    const resolved = ticket('resolved', {
      postpone: 'cannot_postpone',
      'mark-answered': 'cannot_mark_answered',
    })
    expect(moveTo(resolved, 'open')).toEqual({ act: 'reopen' })
    expect(moveTo(resolved, 'postponed')).toEqual({ reason: 'errors:cannot_postpone' })
    expect(moveTo(resolved, 'answered')).toEqual({ reason: 'errors:cannot_mark_answered' })
    expect(moveTo(ticket('open', { resolve: 'not_allowed' }), 'resolved')).toEqual({
      reason: 'errors:not_allowed',
    })
  })
})
