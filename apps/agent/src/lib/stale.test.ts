import { InfiniteQueryObserver, QueryClient } from '@tanstack/react-query'
import { expect, onTestFinished, test, vi } from 'vitest'
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

/** A list of so many pages on somebody's screen; counts how often a page of it is asked for. */
const listOf = async (pages: number) => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const queryClient = new QueryClient()
  const queryFn = vi.fn(async ({ pageParam }: { pageParam: number }) => pageParam)
  const observer = new InfiniteQueryObserver(queryClient, {
    queryKey: ['tickets.list', {}],
    queryFn,
    initialPageParam: 1,
    getNextPageParam: (last: number) => last + 1,
  })
  onTestFinished(observer.subscribe(() => {}))
  await vi.advanceTimersByTimeAsync(1)
  for (let page = 2; page <= pages; page += 1) await observer.fetchNextPage()
  queryFn.mockClear()
  return { collect: createStaleCollector(queryClient), asked: () => queryFn.mock.calls.length }
}

test('a burst is one refetch, and a stream four a second', async () => {
  const { collect, asked } = await listOf(1)
  for (let event = 0; event < 100; event += 1) collect(resolved)
  await vi.advanceTimersByTimeAsync(20)
  expect(asked()).toBe(1)
  for (let step = 0; step < 100; step += 1) {
    collect(resolved)
    await vi.advanceTimersByTimeAsync(10)
  }
  expect(asked()).toBeGreaterThanOrEqual(4)
  expect(asked()).toBeLessThanOrEqual(6)
})

test('a list that was scrolled far asks for no more pages a second than a short one, and for all of them in the end', async () => {
  const { collect, asked } = await listOf(21)
  for (let step = 0; step < 800; step += 1) {
    collect(resolved)
    await vi.advanceTimersByTimeAsync(10)
  }
  expect(asked()).toBe(21)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(asked()).toBe(42)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked()).toBe(42)
})
