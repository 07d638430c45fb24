import type { ActionOutcome } from '@stoa/contract/actions'
import { expect, test } from 'vitest'
import { summaryOf } from './summary.ts'

const tagged = (outcome: ActionOutcome['outcome']): ActionOutcome => ({
  action: { kind: 'tag', tags: ['vip'] },
  outcome,
  reason: null,
})
const resolved = (reason: string): ActionOutcome => ({
  action: { kind: 'resolve', silent: false },
  outcome: 'failed',
  reason,
})

test('tickets are counted by what the macro came to on them, and failures that are alike once with how often', () => {
  const summary = summaryOf([
    { ticketId: 1, found: true, did: [tagged('done')] },
    { ticketId: 2, found: true, did: [tagged('nothing')] },
    { ticketId: 3, found: true, did: [tagged('done'), resolved('ticket_closed')] },
    { ticketId: 4, found: true, did: [tagged('nothing'), resolved('already_resolved')] },
    { ticketId: 5, found: true, did: [tagged('done'), resolved('already_resolved')] },
    { ticketId: 6, found: false, did: [] },
  ])
  expect(summary).toMatchObject({ done: 1, nothing: 1, failed: 3, gone: 1 })
  expect(summary.problems.map(({ reason, count }) => [reason, count])).toEqual([
    ['already_resolved', 2],
    ['ticket_closed', 1],
  ])
})
