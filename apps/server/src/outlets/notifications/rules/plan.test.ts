import type { Weekday } from '@stoa/contract/business-hours'
import { expect, test } from 'vitest'
import { nextHour, planFor } from './plan.ts'
import { type Chosen, usual } from './usual.ts'

const zone = 'Europe/Athens'
const day = '2026-11-20T10:00:00Z'
const night = '2026-11-20T22:00:00Z'
const all: Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const quiet = { from: '20:00', to: '08:00', days: all }
const plan = (
  chosen: Partial<Chosen>,
  at = day,
  kind: Parameters<typeof planFor>[1]['kind'] = 'assigned',
  departmentId?: number,
) => {
  const found = planFor({ ...usual, ...chosen }, { kind, at: Temporal.Instant.from(at), departmentId }, zone)
  return found && { ...found, mailDueAt: found.mailDueAt?.toString() ?? null }
}

test('who has chosen nothing is shown what is personal, hears no sound, and gets a mail after two minutes', () => {
  expect(plan({})).toEqual({
    shown: true,
    sounds: false,
    pushes: true,
    mailDueAt: '2026-11-20T10:02:00Z',
  })
  expect(plan({}, day, 'noted')?.mailDueAt).toBeNull()
  expect(plan({}, day, 'opened', 7)).toBeNull()
})

test('quiet hours fill the list and hold everything else; what was held comes by mail after them', () => {
  const told = { quiet, ways: { assigned: ['app', 'push', 'sound'] as const } } as unknown as Chosen
  expect(plan(told)).toMatchObject({ sounds: true, pushes: true, mailDueAt: null })
  expect(plan(told, night)).toEqual({
    shown: true,
    sounds: false,
    pushes: false,
    mailDueAt: '2026-11-21T06:00:00Z',
  })
  expect(plan({ quiet }, night)?.mailDueAt).toBe('2026-11-21T06:00:00Z')
})

test('a mail that would be due in quiet hours waits for their end', () => {
  expect(plan({ quiet }, '2026-11-20T17:59:00Z')).toMatchObject({
    pushes: true,
    mailDueAt: '2026-11-21T06:00:00Z',
  })
})

test('the daily mail waits for its hour, and after quiet hours where that lies in them', () => {
  expect(plan({ mail: 'daily', digestHour: 18 })?.mailDueAt).toBe('2026-11-20T16:00:00Z')
  expect(plan({ mail: 'daily', digestHour: 9 })?.mailDueAt).toBe('2026-11-21T07:00:00Z')
  expect(plan({ mail: 'daily', digestHour: 6, quiet })?.mailDueAt).toBe('2026-11-21T06:00:00Z')
})

test('departments that were not chosen tell nothing, but what is personal comes from everywhere', () => {
  const chosen = { departmentIds: [7], ways: { opened: ['app'] } } as Partial<Chosen>
  expect([plan(chosen, day, 'opened', 7)?.shown, plan(chosen, day, 'opened', 8)]).toEqual([true, null])
  expect(plan(chosen, day, 'assigned', 8)?.shown).toBe(true)
})

test('what comes by mail anyway is not mailed twice', () => {
  const chosen = { quiet, ways: { 'mail-stopped': ['app', 'mail', 'push'] } } as Partial<Chosen>
  expect([
    plan(chosen, day, 'mail-stopped')?.mailDueAt,
    plan(chosen, night, 'mail-stopped')?.mailDueAt,
  ]).toEqual([null, null])
})

test('an hour that is just now is the one of tomorrow', () => {
  expect(nextHour(Temporal.Instant.from('2026-11-20T08:00:00Z'), 10, zone).toString()).toBe(
    '2026-11-21T08:00:00Z',
  )
})
