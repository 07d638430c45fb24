import { expect, test } from 'vitest'
import { isMisread, readPeriod } from './read-period.ts'

const days = { from: '2026-11-01', to: '2026-11-20' }
const none = { period: undefined, from: undefined, to: undefined }

test('two days are a period, and so is a name', () => {
  expect(readPeriod({ ...days, period: 'week' })).toEqual({ ...none, ...days })
  expect(readPeriod({ period: 'week' })).toEqual({ ...none, period: 'week' })
  expect([days, { period: 'week' }, {}].map(isMisread)).toEqual([false, false, false])
})

test.each([
  ['ends before it begins', { from: days.to, to: days.from }],
  ['has one end', { from: days.from }],
  ['is no day', { from: '2026-02-30', to: days.to }],
  ['has no such name', { period: 'fortnight' }],
])('a period that %s is left out, and that is known', (_, written) => {
  expect(readPeriod(written)).toEqual(none)
  expect(isMisread(written)).toBe(true)
})
