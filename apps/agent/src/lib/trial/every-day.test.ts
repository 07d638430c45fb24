import { expect, test } from 'vitest'
import { everyDay } from './every-day.ts'

test('days without a ticket have their place too', () => {
  const days = everyDay({
    from: '2026-11-20T10:00:00Z',
    to: '2026-11-23T10:00:00Z',
    byDay: [{ day: '2026-11-22', count: 4 }],
  })
  expect(days.map(({ day, count }) => `${day.slice(8)}: ${count}`)).toEqual([
    '20: 0',
    '21: 0',
    '22: 4',
    '23: 0',
  ])
})
