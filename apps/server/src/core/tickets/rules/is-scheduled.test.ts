import { expect, test } from 'vitest'
import { isScheduled } from './is-scheduled.ts'

test.for([
  ['the ten seconds in which it can be undone', { seconds: 10 }, false],
  ['the longest of them', { seconds: 60 }, false],
  ['a chosen moment', { minutes: 5 }, true],
] as const)('%s: %o is a moment that was chosen: %s', ([, wait, chosen]) => {
  const now = Temporal.Instant.from('2026-11-23T09:00:00Z')
  expect(isScheduled(now, now.add(wait))).toBe(chosen)
})
