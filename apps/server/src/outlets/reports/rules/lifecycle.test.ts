import { expect, test } from 'vitest'
import { lifeOf } from './lifecycle.ts'
import { begun, type Line, life, opened, status } from './testing.ts'

const until = begun.add({ minutes: 1000 })
const lived = (lines: readonly Line[]) => lifeOf(life(lines), until)

test('a ticket that waits has been new all the time', () => {
  expect(lived([opened()])).toMatchObject({
    status: 'new',
    seconds: { new: 60_000, open: 0, answered: 0, postponed: 0 },
    messages: 1,
    answers: 0,
    firstAnsweredAt: null,
    endedAt: null,
  })
})

test('how long it was what adds up to its life, and what was done first stands there', () => {
  const told = lived([
    opened(),
    [10, 7, 'ticket.assigned', { assigneeId: { from: null, to: 7 } }],
    [30, 7, 'reply.sent', status('new', 'answered')],
    [60, 'customer', 'message.received', status('answered', 'open')],
    [65, 7, 'ticket.transferred', { departmentId: { from: 10, to: 20 }, assigneeId: { from: 7, to: null } }],
    [70, 8, 'ticket.assigned', { assigneeId: { from: null, to: 8 } }],
    [80, 8, 'ticket.postponed', { until: '2026-10-24T00:00:00Z', ...status('open', 'postponed') }],
    [120, 'stoa', 'ticket.returned', status('postponed', 'open')],
    [125, 8, 'note.added', { messageId: 9 }],
    [130, 8, 'reply.sent', status('open', 'resolved')],
    [500, 'customer', 'message.received', status('resolved', 'open')],
    [510, 8, 'ticket.resolved', status('open', 'resolved')],
    [900, 'stoa', 'ticket.closed', status('resolved', 'closed')],
  ])
  expect(told).toMatchObject({
    status: 'closed',
    seconds: { new: 30 * 60, open: 40 * 60, answered: 30 * 60, postponed: 40 * 60 },
    messages: 3,
    answers: 2,
    notes: 1,
    assignments: 2,
    transfers: 1,
    reopenings: 1,
  })
  const minutes = (at: Temporal.Instant | null | undefined) => at && begun.until(at).total('minutes')
  expect(minutes(told?.firstAssignedAt)).toBe(10)
  expect(minutes(told?.firstAnsweredAt)).toBe(30)
  expect(minutes(told?.firstResolvedAt)).toBe(130)
  // Closed at 900; it has been over since it was resolved.
  expect(minutes(told?.endedAt)).toBe(510)
})

test('what is deleted or spam is over until it comes back', () => {
  const deleted: Line[] = [opened(), [10, 7, 'ticket.deleted', status('new', 'deleted')]]
  expect(lived(deleted)).toMatchObject({ status: 'deleted', seconds: { new: 600 } })
  const restored = lived([...deleted, [40, 7, 'ticket.restored', status('deleted', 'new')]])
  expect(restored).toMatchObject({
    status: 'new',
    seconds: { new: 600 + 960 * 60 },
    reopenings: 0,
    endedAt: null,
  })
})

test('where the log does not tell how it began, there is no life to tell', () => {
  expect(lived([[5, 7, 'note.added', { messageId: 1 }]])).toBeNull()
})
