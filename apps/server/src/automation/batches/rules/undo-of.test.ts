import { expect, test } from 'vitest'
import { type Fact, undoOf } from './undo-of.ts'

const before = { postponedUntil: null }
const facts = (...named: [string, object][]): Fact[] =>
  named.map(([name, data], at) => ({ id: at + 1, name, data }))
const steps = (...named: [string, object][]) => undoOf(facts(...named), before)?.steps ?? null
const from = (status: string, to: string) => ({ status: { from: status, to } })

test('what was done last is taken back first', () => {
  expect(
    steps(
      ['ticket.tagged', { tag: 'vip' }],
      ['ticket.prioritised', { priority: { from: 'low', to: 'urgent' } }],
      ['ticket.transferred', { departmentId: { from: 3, to: 4 }, assigneeId: { from: null, to: 9 } }],
    ),
  ).toEqual([
    { kind: 'transfer', department: 3, assignee: 'nobody' },
    { kind: 'prioritise', priority: 'low' },
    { kind: 'untag', tags: ['vip'] },
  ])
})

test('a resolved ticket goes back to where it was', () => {
  expect(steps(['ticket.resolved', from('open', 'resolved')])).toEqual([{ kind: 'reopen' }])
  expect(steps(['ticket.resolved', from('answered', 'resolved')])).toEqual([
    { kind: 'reopen' },
    { kind: 'mark-answered' },
  ])
  const until = Temporal.Instant.from('2026-05-05T09:00:00Z')
  const facts = [{ id: 7, name: 'ticket.resolved', data: from('postponed', 'resolved') }]
  expect(undoOf(facts, { postponedUntil: until })).toEqual({
    steps: [{ kind: 'reopen' }, { kind: 'postpone', for: null, until: '2026-05-05T09:00:00Z' }],
    watched: [],
    status: true,
    after: 7,
  })
})

test('a ticket that was marked as answered waits again as it did', () => {
  expect(steps(['ticket.marked-answered', from('new', 'answered')])).toEqual([{ kind: 'reopen' }])
  expect(steps(['ticket.reopened', from('answered', 'new')])).toEqual([{ kind: 'mark-answered' }])
  const marked = facts(['ticket.marked-answered', from('postponed', 'answered')])
  expect(undoOf(marked, { postponedUntil: Temporal.Instant.from('2026-05-05T09:00:00Z') })?.steps).toEqual([
    { kind: 'reopen' },
    { kind: 'postpone', for: null, until: '2026-05-05T09:00:00Z' },
  ])
})

test('what cannot be taken back leaves nothing to undo', () => {
  expect(steps(['note.added', { messageId: 1 }], ['ticket.closed', from('resolved', 'closed')])).toBeNull()
  expect(undoOf([], before)).toBeNull()
})

test('of a merging only the ticket that went is unmerged', () => {
  expect(steps(['ticket.merged', { direction: 'into', otherId: 2 }])).toEqual([{ kind: 'unmerge' }])
  expect(steps(['ticket.merged', { direction: 'from', otherId: 2 }])).toBeNull()
})

test('later changes of the same kind are watched for', () => {
  expect(undoOf(facts(['ticket.assigned', { assigneeId: { from: 1, to: 2 } }]), before)).toMatchObject({
    watched: ['ticket.assigned', 'ticket.transferred'],
    status: false,
  })
})
