import type { AvailabilityState } from '@stoa/contract/availability'
import type { Interval, Week } from '@stoa/contract/business-hours'
import { weekdays } from '@stoa/contract/business-hours'
import { myself } from '@stoa/contract/people'
import { companies } from '@stoa/contract/settings'
import { expect, test } from 'vitest'
import { applyPlans } from './commands.ts'
import { openShift, type Person } from './testing.ts'

const daily = (...intervals: Interval[]): Week =>
  Object.fromEntries(weekdays.map(day => [day, intervals])) as Week
const office = daily({ from: '09:00', to: '17:00' })
const forTickets = (tickets: Week | null) => ({ plan: { tickets, chats: null, calls: null } })

/** Ben is there all the time; `at` lets the clock pass to a moment in UTC, minute by minute, as a server would. */
const planned = async (options: { start: string; timeZone?: string; week: Week }) => {
  const shift = await openShift({ timeZone: options.timeZone ?? 'Europe/Athens', at: options.start })
  const { platform, ben, beats, works, told } = shift
  const to = (moment: string) =>
    platform.clock.pass(platform.clock.now().until(Temporal.Instant.from(moment)))
  await beats(ben)
  expect((await works(ben, forTickets(options.week))).status).toBe(200)
  await told()
  return { ...shift, to, at: (moment: string) => pass(shift, to, moment) }
}

const pass = async (
  shift: { beats: (person: Person) => Promise<unknown>; ben: Person; chores: () => Promise<void> },
  to: (moment: string) => void,
  moment: string,
) => {
  to(moment)
  await shift.beats(shift.ben)
  await shift.chores()
}

test('a plan switches online at its beginning and offline at its end, once each', async () => {
  const { at, ben, stands, told, chooses } = await planned({ start: '2026-11-23T05:00:00Z', week: office })
  await chooses(ben, 'offline')
  await told()
  await at('2026-11-23T06:59:59Z')
  expect(await told()).toEqual([])
  await at('2026-11-23T07:00:00Z')
  expect(await told()).toEqual(['offline → online planned'])
  await at('2026-11-23T07:00:01Z')
  await at('2026-11-23T14:59:59Z')
  expect(await told()).toEqual([])
  await at('2026-11-23T15:00:00Z')
  expect(await stands(ben)).toBe('offline planned')
  expect(await stands(ben, 'chats')).toBe('offline chosen')
  expect(await told()).toEqual(['online → offline planned'])
})

test('what is chosen between two boundaries stays until the next one', async () => {
  const { at, ben, chooses, stands } = await planned({ start: '2026-11-23T05:00:00Z', week: office })
  await at('2026-11-23T07:00:00Z')
  await chooses(ben, 'paused')
  await at('2026-11-23T12:00:00Z')
  expect(await stands(ben)).toBe('paused chosen')
  await at('2026-11-23T15:00:00Z')
  await chooses(ben, 'online')
  await at('2026-11-23T20:00:00Z')
  expect(await stands(ben)).toBe('online chosen')
  await at('2026-11-24T07:00:00Z')
  await at('2026-11-24T15:00:00Z')
  expect(await stands(ben)).toBe('offline planned')
})

test('setting a plan changes nothing until its next boundary', async () => {
  const { at, ben, stands, told } = await planned({ start: '2026-11-23T18:00:00Z', week: office })
  await at('2026-11-23T18:00:05Z')
  expect(await stands(ben)).toBe('online returned')
  expect(await told()).toEqual([])
})

test('a plan begins for who is not there: the person is online at the return', async () => {
  const { to, ben, chooses, chores, beats, stands } = await planned({
    start: '2026-11-23T05:00:00Z',
    week: office,
  })
  await chooses(ben, 'offline')
  to('2026-11-23T07:00:00Z')
  await chores()
  expect(await stands(ben)).toBe('offline left')
  await beats(ben)
  expect(await stands(ben)).toBe('online returned')
})

test('boundaries that passed while no server ran count as far as they still matter', async () => {
  const { at, ben, chooses, stands } = await planned({ start: '2026-11-23T05:00:00Z', week: office })
  await chooses(ben, 'away')
  await at('2026-11-23T20:00:00Z')
  expect(await stands(ben)).toBe('away chosen')
  await at('2026-11-24T12:00:00Z')
  expect(await stands(ben)).toBe('online planned')
})

test('the plan goes by the person’s time zone where there is one, and follows a change of it', async () => {
  const { ada, at, ben, stands } = await planned({ start: '2026-11-23T05:00:00Z', week: office })
  await ben.browser.calls(myself.changePreferences, { body: { timeZone: 'America/New_York' } })
  await at('2026-11-23T07:00:00Z')
  expect(await stands(ben)).toBe('online returned')
  await at('2026-11-23T14:00:00Z')
  await at('2026-11-23T22:00:00Z')
  expect(await stands(ben)).toBe('offline planned')

  await ben.browser.calls(myself.changePreferences, { body: { timeZone: null } })
  const { body } = await ada.calls(companies.get)
  await ada.calls(companies.change, { body: { ...body, timeZone: 'Asia/Tokyo' } })
  // 8:00 in Tokyo, 18:00 in New York.
  await at('2026-11-23T23:00:00Z')
  expect(await stands(ben)).toBe('offline planned')
  await at('2026-11-24T00:00:00Z')
  expect(await stands(ben)).toBe('online planned')
})

const days: [string, string, Interval, [string, AvailabilityState][]][] = [
  [
    'clocks go forward in Athens: 9 to 17 stays 9 to 17',
    'Europe/Athens',
    { from: '09:00', to: '17:00' },
    [
      ['2027-03-27T07:00:00Z', 'online'],
      ['2027-03-27T15:00:00Z', 'offline'],
      ['2027-03-28T05:59:59Z', 'offline'],
      ['2027-03-28T06:00:00Z', 'online'],
      ['2027-03-28T14:00:00Z', 'offline'],
    ],
  ],
  [
    'clocks go back in New York: the repeated hour from 1 to 2 is worked twice',
    'America/New_York',
    { from: '01:00', to: '02:00' },
    [
      ['2026-10-31T05:00:00Z', 'online'],
      ['2026-10-31T06:00:00Z', 'offline'],
      ['2026-11-01T05:00:00Z', 'online'],
      ['2026-11-01T06:30:00Z', 'online'],
      ['2026-11-01T07:00:00Z', 'offline'],
    ],
  ],
  [
    'clocks go forward in New York: an hour that is skipped begins nothing',
    'America/New_York',
    { from: '02:00', to: '03:00' },
    [
      ['2027-03-13T07:00:00Z', 'online'],
      ['2027-03-13T08:00:00Z', 'offline'],
      ['2027-03-14T07:00:00Z', 'offline'],
      ['2027-03-14T07:30:00Z', 'offline'],
      ['2027-03-15T06:00:00Z', 'online'],
    ],
  ],
]

test.each(days)('%s', async (_, timeZone, interval, moments) => {
  const first = Temporal.Instant.from(moments[0]?.[0] ?? '')
  const start = first.subtract({ hours: 3 }).toString()
  const { at, ben, stands } = await planned({ start, timeZone, week: daily(interval) })
  const seen: [string, string][] = []
  for (const [moment] of moments) {
    await at(moment)
    seen.push([moment, (await stands(ben)).split(' ')[0] ?? ''])
  }
  expect(seen).toEqual(moments)
})

test('several nodes apply a boundary once', async () => {
  const { to, ben, platform, chooses, told } = await planned({ start: '2026-11-23T05:00:00Z', week: office })
  await chooses(ben, 'away')
  await told()
  to('2026-11-23T07:00:00Z')
  await Promise.all(Array.from({ length: 4 }, () => applyPlans(platform)))
  expect(await told()).toEqual(['away → online planned'])
})

test('a plan that is taken away acts no more; one that never ends never acts', async () => {
  const { at, ben, works, told } = await planned({ start: '2026-11-23T05:00:00Z', week: office })
  await works(ben, forTickets(null))
  await at('2026-11-23T07:00:00Z')
  await works(ben, forTickets(daily({ from: '00:00', to: '24:00' })))
  await at('2026-12-10T07:00:00Z')
  expect(await told()).toEqual([])
})
