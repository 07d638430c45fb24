import { expect, test } from 'vitest'
import { addBusinessTime, businessSeconds, isOpen, nextChange, openStretches } from './arithmetic.ts'
import { alwaysOpen, compileCalendar } from './business-calendar.ts'
import { office, officeWeek, wall } from './testing.ts'

const hour = 3600

test('a ticket of Friday 16:00 with two business hours is due on Monday 10:00 and one business hour old on Monday 9:00', () => {
  const friday = wall('2026-11-20T16:00')
  expect(addBusinessTime(office(), friday, 2 * hour)).toEqual(wall('2026-11-23T10:00'))
  expect(businessSeconds(office(), friday, wall('2026-11-23T09:00'))).toBe(hour)
})

test('time that is used up at closing ends then, not when it opens again', () => {
  expect(addBusinessTime(office(), wall('2026-11-20T16:00'), hour)).toEqual(wall('2026-11-20T17:00'))
})

test('no time at all ends where it began, open or not', () => {
  const sunday = wall('2026-11-22T12:00:30')
  expect(addBusinessTime(office(), sunday, 0)).toEqual(sunday)
})

test('it is open from the opening time on, and not at the closing time', () => {
  const moments = ['08:59:59', '09:00', '16:59:59', '17:00'].map(time => wall(`2026-11-20T${time}`))
  expect(moments.map(at => isOpen(office(), at))).toEqual([false, true, true, false])
})

test('a holiday is closed, and an exception has its own hours', () => {
  const calendar = compileCalendar({
    timeZone: 'Europe/Athens',
    week: officeWeek(),
    exceptions: [
      { date: '2026-12-24', intervals: [{ from: '10:00', to: '12:00' }] },
      { date: '2026-12-25', intervals: [] },
      { date: '2026-12-26', intervals: [{ from: '22:00', to: '24:00' }] },
    ],
  })
  expect(openStretches(calendar, wall('2026-12-23T16:00'), wall('2026-12-28T10:00'))).toEqual(
    [
      ['2026-12-23T16:00', '2026-12-23T17:00'],
      ['2026-12-24T10:00', '2026-12-24T12:00'],
      ['2026-12-26T22:00', '2026-12-27T00:00'],
      ['2026-12-28T09:00', '2026-12-28T10:00'],
    ].map(([from = '', to = '']) => ({ from: wall(from), to: wall(to) })),
  )
})

test('an hour that the clocks show twice counts twice, one that they skip not at all', () => {
  const nights = [{ from: '02:00', to: '05:00' }]
  const calendar = compileCalendar({
    timeZone: 'Europe/Athens',
    week: officeWeek({ sunday: nights }),
    exceptions: [],
  })
  const hoursOf = (day: string) =>
    businessSeconds(calendar, wall(`${day}T00:00`), wall(`${day}T12:00`)) / hour
  expect([hoursOf('2026-10-25'), hoursOf('2026-03-29'), hoursOf('2026-11-01')]).toEqual([4, 2, 3])
})

test('one who is always open never changes, and every second counts', () => {
  const [from, to] = [wall('2020-01-01T00:00'), wall('2026-01-01T00:00')]
  const seconds = (to.epochMilliseconds - from.epochMilliseconds) / 1000
  expect(nextChange(alwaysOpen, from)).toBeNull()
  expect(businessSeconds(alwaysOpen, from, to)).toBe(seconds)
  expect(addBusinessTime(alwaysOpen, from, seconds)).toEqual(to)
  expect(openStretches(alwaysOpen, from, to)).toEqual([{ from, to }])
})

test('one who never opens has no due time', () => {
  const never = compileCalendar({
    timeZone: 'UTC',
    week: officeWeek({ monday: [], tuesday: [], wednesday: [], thursday: [], friday: [] }),
    exceptions: [{ date: '2031-05-01', intervals: [{ from: '09:00', to: '10:00' }] }],
  })
  const now = wall('2026-11-20T16:00', 'UTC')
  expect(addBusinessTime(never, now, hour)).toEqual(wall('2031-05-01T10:00', 'UTC'))
  expect(addBusinessTime(never, now, hour + 1)).toBeNull()
  expect(nextChange(never, now)).toEqual(wall('2031-05-01T09:00', 'UTC'))
  expect(nextChange(never, wall('2031-05-01T10:00', 'UTC'))).toBeNull()
})

test('a day that a country skipped was not open', () => {
  const samoa = office('Pacific/Apia')
  const [from, to] = [wall('2011-12-29T00:00', 'Pacific/Apia'), wall('2012-01-01T00:00', 'Pacific/Apia')]
  // Thursday the 29th; Friday the 30th never was; the 31st was a Saturday.
  expect(businessSeconds(samoa, from, to)).toBe(8 * hour)
})

test('only whole seconds that are not negative can be added', () => {
  const now = wall('2026-11-20T16:00')
  expect(() => addBusinessTime(office(), now, -1)).toThrow(RangeError)
  expect(() => addBusinessTime(office(), now, 0.5)).toThrow(RangeError)
})
