import { expect, test } from 'vitest'
import { urgentAt } from './urgency.ts'

const since = Temporal.Instant.from('2026-11-20T10:00:00Z')
const at = (time: Temporal.DurationLike) => since.add(time)

test('a priority stretches or shortens the time that is left until it is due', () => {
  const dueAt = at({ hours: 4 })
  expect(urgentAt({ since, dueAt, priority: 'low' })).toEqual(at({ hours: 8 }))
  expect(urgentAt({ since, dueAt, priority: 'normal' })).toEqual(at({ hours: 4 }))
  expect(urgentAt({ since, dueAt, priority: 'high' })).toEqual(at({ hours: 2 }))
  expect(urgentAt({ since, dueAt, priority: 'urgent' })).toEqual(at({ hours: 1 }))
})

test('without a level a ticket has seven days', () => {
  expect(urgentAt({ since, dueAt: null, priority: 'normal' })).toEqual(at({ hours: 168 }))
})

test('what was due before the waiting began is as urgent as that, whatever its priority', () => {
  const dueAt = at({ hours: -3 })
  expect(urgentAt({ since, dueAt, priority: 'low' })).toEqual(dueAt)
  expect(urgentAt({ since, dueAt, priority: 'urgent' })).toEqual(dueAt)
})
