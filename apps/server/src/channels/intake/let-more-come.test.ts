import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWake, type Wake } from '../../platform/events/wake.ts'
import { letMoreCome } from './let-more-come.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** @returns the milliseconds after which it ended, where something comes every `pause` milliseconds */
const waited = async (pause: number, { most = 64, stopped = false } = {}): Promise<number> => {
  const arrived: Wake = createWake()
  const stopping = new AbortController()
  if (stopped) stopping.abort()
  let ended = false
  const letting = letMoreCome(arrived, most, stopping.signal).then(() => {
    ended = true
  })
  let passed = 0
  const coming = setInterval(() => arrived.ring(), pause)
  await vi.advanceTimersByTimeAsync(0)
  while (!ended) {
    await vi.advanceTimersByTimeAsync(10)
    passed += 10
  }
  clearInterval(coming)
  await letting
  return passed
}

test('a mail that comes alone waits only for a moment', async () => {
  expect(await waited(1000)).toBe(80)
})

test('as long as mails keep coming they are let come, but not for ever', async () => {
  expect(await waited(50)).toBe(320)
})

test('when as many have come as are taken together, none waits any longer', async () => {
  expect(await waited(10, { most: 5 })).toBe(50)
})

test('nothing is waited for by a server that stops', async () => {
  expect(await waited(10, { stopped: true })).toBe(0)
})
