import { expect, test } from 'vitest'
import { startOfDay } from './start-of-day.ts'

test('a day begins at midnight of the reader, also when the clocks change on it', () => {
  expect(startOfDay('2026-11-23', 'Europe/Athens')).toBe('2026-11-22T22:00:00.000Z')
  expect(startOfDay('2026-07-01', 'America/New_York')).toBe('2026-07-01T04:00:00.000Z')
  expect(startOfDay('2026-07-01', 'Asia/Kathmandu')).toBe('2026-06-30T18:15:00.000Z')
  expect(startOfDay('2026-07-01', 'UTC')).toBe('2026-07-01T00:00:00.000Z')
  expect(startOfDay('2026-03-29', 'Europe/Athens')).toBe('2026-03-28T22:00:00.000Z')
  expect(startOfDay('2026-03-29', 'Europe/Athens', 1)).toBe('2026-03-29T21:00:00.000Z')
  expect(startOfDay('2026-12-31', 'Europe/Athens', 1)).toBe('2026-12-31T22:00:00.000Z')
})
