import { expect, test } from 'vitest'
import { byDay } from './by-day.ts'

const told = (at: string) => ({ at })

test('days are those of the reader: what was said before midnight in Athens is of yesterday', () => {
  const reader = { language: 'en', timeZone: 'Europe/Athens' } as const
  const items = [
    told('2026-11-20T09:00:00Z'),
    told('2026-11-19T22:30:00Z'),
    told('2026-11-19T21:30:00Z'),
    told('2026-11-02T08:00:00Z'),
  ]
  const days = byDay(items, reader, Date.parse('2026-11-20T10:00:00Z'))
  expect(days.map(({ when, items: of }) => [when, of.length])).toEqual([
    ['today', 2],
    ['yesterday', 1],
    ['before', 1],
  ])
  expect(days[2]?.day).toBe('Nov 2, 2026')
})
