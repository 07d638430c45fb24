import { expect, test, vi } from 'vitest'
import { createStaleCollector, isStale, marksOf } from './stale.ts'

const resolved = { kind: 'event', seq: 1, name: 'ticket.resolved', ticketId: 7 } as const

test('a resolved ticket makes the lists stale, and of the tickets only itself', () => {
  const marks = new Set(marksOf(resolved))
  expect(isStale(['tickets.list', { query: { departmentId: 2 } }], marks)).toBe(true)
  expect(isStale(['tickets.get', { params: { id: 7 } }], marks)).toBe(true)
  expect(isStale(['tickets.get', { params: { id: 8 } }], marks)).toBe(false)
  expect(isStale(['users.list', {}], marks)).toBe(false)
})

test('a renamed department concerns every open ticket', () => {
  const marks = new Set(marksOf({ kind: 'event', seq: 2, name: 'department.renamed', ticketId: null }))
  expect(isStale(['tickets.get', { params: { id: 8 } }], marks)).toBe(true)
})

test('an event of a newer server is passed over', () => {
  expect(marksOf({ ...resolved, name: 'ticket.frozen' as 'ticket.resolved' })).toEqual([])
})

test('a burst is one refetch, and a stream four a second', () => {
  vi.useFakeTimers()
  const invalidateQueries = vi.fn()
  const collect = createStaleCollector({ invalidateQueries })
  for (let event = 0; event < 100; event += 1) collect(resolved)
  vi.advanceTimersByTime(20)
  expect(invalidateQueries).toHaveBeenCalledTimes(1)
  for (let step = 0; step < 100; step += 1) {
    collect(resolved)
    vi.advanceTimersByTime(10)
  }
  expect(invalidateQueries.mock.calls.length).toBeGreaterThanOrEqual(4)
  expect(invalidateQueries.mock.calls.length).toBeLessThanOrEqual(6)
  vi.useRealTimers()
})
