import { expect, test } from 'vitest'
import { office } from '../../../core/business-hours/rules/testing.ts'
import { elapsedOf } from './elapsed.ts'
import { periodAfter, periodAround } from './periods.ts'
import { standing } from './standing.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const told = ({ from, to }: { from: Temporal.PlainDate; to: Temporal.PlainDate }) => `${from} ${to}`

test.each([
  ['week', '2026-11-29', '2026-11-23 2026-11-29', '2026-11-30 2026-12-06'],
  ['month', '2028-02-29', '2028-02-01 2028-02-29', '2028-03-01 2028-03-31'],
  ['quarter', '2026-11-28', '2026-10-01 2026-12-31', '2027-01-01 2027-03-31'],
  ['quarter', '2026-01-01', '2026-01-01 2026-03-31', '2026-04-01 2026-06-30'],
  ['year', '2026-11-28', '2026-01-01 2026-12-31', '2027-01-01 2027-12-31'],
] as const)('the %s around %s, and the one after it', (period, on, around, after) => {
  const found = periodAround(period, day(on))
  expect(told(found)).toBe(around)
  const next = periodAfter(period, found)
  expect(next && told(next)).toBe(after)
})

test('two chosen days come once', () => {
  expect(periodAfter('custom', { from: day('2026-11-01'), to: day('2026-11-20') })).toBeNull()
})

type Given = Parameters<typeof standing>[0]
const answers: Given = {
  adds: true,
  aim: 'at-least',
  target: 200,
  value: 60,
  elapsed: 1 / 3,
  when: 'running',
}
const time: Given = { adds: false, aim: 'at-most', target: 7200, value: 5000, elapsed: 0.5, when: 'running' }

test.each<[string, Partial<Given>, Given, number | null, string]>([
  ['60 of 200 after a third end at 180', {}, answers, 180, 'behind'],
  ['70 end at 210', { value: 70 }, answers, 210, 'on-track'],
  ['with the last one it is met before the end', { value: 200, elapsed: 0.5 }, answers, 400, 'met'],
  ['before anything has passed there is no forecast', { value: 0, elapsed: 0 }, answers, null, 'on-track'],
  ['what is over is met or missed', { value: 199, elapsed: 1, when: 'over' }, answers, 199, 'missed'],
  ['exactly the target is enough', { value: 200, elapsed: 1, when: 'over' }, answers, 200, 'met'],
  ['what has not begun is coming', { value: 0, elapsed: 0, when: 'coming' }, answers, null, 'coming'],
  [
    '"no more than" is on track while the pace is low',
    { aim: 'at-most', value: 20 },
    answers,
    60,
    'on-track',
  ],
  ['and behind when the pace is too high', { aim: 'at-most', value: 100 }, answers, 300, 'behind'],
  ['and missed with the first too many', { aim: 'at-most', value: 201 }, answers, 603, 'missed'],
  ['a mean is expected to stay', {}, time, 5000, 'on-track'],
  ['a mean that is too long is behind, and may still come back', { value: 9000 }, time, 9000, 'behind'],
  ['of nothing there is nothing to tell', { value: null }, time, null, 'nothing'],
  ['not even when it is over', { value: null, when: 'over', elapsed: 1 }, time, null, 'nothing'],
])('%s', (_says, given, goal, forecast, state) => {
  const found = standing({ ...goal, ...given })
  expect(found.state).toBe(state)
  if (forecast === null) expect(found.forecast).toBeNull()
  else expect(found.forecast).toBeCloseTo(forecast, 9)
})

test('time runs by the clock where no hours are known, also over a change of clocks', () => {
  const zone = 'Europe/Athens'
  const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant()
  // The week in which clocks are put back has 169 hours; by Sunday noon 157 of them have passed.
  const week = { from: at('2026-10-19T00:00'), until: at('2026-10-26T00:00') }
  expect(elapsedOf(week, at('2026-10-25T12:00'), null)).toEqual({ elapsed: 157 / 169, basis: 'calendar' })
  expect(elapsedOf(week, at('2026-10-18T12:00'), null).elapsed).toBe(0)
  expect(elapsedOf(week, at('2026-11-01T12:00'), null).elapsed).toBe(1)
})

test('where there are hours, only those count: by Wednesday evening three of five days have passed', () => {
  const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Athens').toInstant()
  const week = { from: at('2026-10-19T00:00'), until: at('2026-10-26T00:00') }
  expect(elapsedOf(week, at('2026-10-21T22:00'), office())).toEqual({ elapsed: 3 / 5, basis: 'business' })
  const sunday = { from: at('2026-10-25T00:00'), until: at('2026-10-26T00:00') }
  expect(elapsedOf(sunday, at('2026-10-25T11:30'), office())).toEqual({
    elapsed: 12.5 / 25,
    basis: 'calendar',
  })
})
