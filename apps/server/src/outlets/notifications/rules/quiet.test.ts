import type { Weekday } from '@stoa/contract/business-hours'
import { describe, expect, test } from 'vitest'
import { quietUntil } from './quiet.ts'

const all: Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const night = { from: '20:00', to: '08:00', days: all }
const until = (moment: string, chosen: Partial<Parameters<typeof quietUntil>[0]>, zone = 'Europe/Athens') => {
  const found = quietUntil({ quiet: null, quietDays: [], ...chosen }, Temporal.Instant.from(moment), zone)
  return found?.toZonedDateTimeISO(zone).toPlainDateTime().toString() ?? null
}

describe('quiet hours', () => {
  test('are none where none are set', () => {
    expect(until('2026-11-20T22:00:00Z', {})).toBeNull()
  })

  test.each([
    ['2026-11-20T18:00:00Z', '2026-11-21T08:00:00', 'begin with their minute'],
    ['2026-11-20T17:59:59Z', null, 'not before'],
    ['2026-11-21T01:00:00Z', '2026-11-21T08:00:00', 'go on after midnight'],
    ['2026-11-21T06:00:00Z', null, 'and end with their minute'],
  ])('over midnight: %s', (moment, end, _) => {
    expect(until(moment, { quiet: night })).toBe(end)
  })

  test('belong to the day on which they begin', () => {
    const fridays = { quiet: { ...night, days: ['friday'] as Weekday[] } }
    expect(until('2026-11-21T01:00:00Z', fridays)).toBe('2026-11-21T08:00:00')
    expect(until('2026-11-20T01:00:00Z', fridays)).toBeNull()
  })

  test('and a quiet weekend are one: from Friday evening to Monday morning', () => {
    const weekend = { quiet: night, quietDays: ['saturday', 'sunday'] as Weekday[] }
    expect(until('2026-11-20T19:00:00Z', weekend)).toBe('2026-11-23T08:00:00')
  })

  test('six quiet days with quiet nights end on the seventh', () => {
    const chosen = { quiet: night, quietDays: all.slice(1) }
    expect(until('2026-11-17T10:00:00Z', chosen)).toBe('2026-11-23T08:00:00')
  })

  test('are those of the wall clock when clocks change', () => {
    expect(until('2026-10-24T22:00:00Z', { quiet: night })).toBe('2026-10-25T08:00:00')
    expect(
      quietUntil(
        { quiet: night, quietDays: [] },
        Temporal.Instant.from('2026-10-24T22:00:00Z'),
        'Europe/Athens',
      )?.toString(),
    ).toBe('2026-10-25T06:00:00Z')
  })
})
