import { expect, test } from 'vitest'
import { type Limit, secondsToWait } from './throttle.ts'

const limit: Limit = { perEmail: 2, perAddress: 3, window: Temporal.Duration.from({ minutes: 15 }) }
const now = Temporal.Instant.from('2026-11-20T12:00:00Z')
const ago = (seconds: number) => now.subtract({ seconds })

test('below both limits nobody waits', () => {
  expect(secondsToWait(limit, { ofEmail: [ago(1)], ofAddress: [ago(1), ago(2)] }, now)).toBe(0)
})

test('a full window is waited out until its oldest attempt that counts has left it', () => {
  const attempts = { ofEmail: [ago(10), ago(100), ago(800)], ofAddress: [] }
  expect(secondsToWait(limit, attempts, now)).toBe(15 * 60 - 100)
})

test('the longer of the two waits holds', () => {
  const attempts = { ofEmail: [ago(10), ago(800)], ofAddress: [ago(10), ago(20), ago(30)] }
  expect(secondsToWait(limit, attempts, now)).toBe(15 * 60 - 30)
})

test('part of a second is a second to wait', () => {
  const attempts = {
    ofEmail: [ago(1), now.subtract({ minutes: 15 }).add({ milliseconds: 1 })],
    ofAddress: [],
  }
  expect(secondsToWait(limit, attempts, now)).toBe(1)
})

test('attempts that have left the window are forgotten', () => {
  expect(secondsToWait(limit, { ofEmail: [ago(900), ago(901)], ofAddress: [] }, now)).toBe(0)
})
