import { expect, test } from 'vitest'
import { readDays } from './read-days.ts'

const file = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Olive//EN', ...lines, 'END:VCALENDAR'].join('\r\n')

const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']

const days = (ics: string, timeZone = 'Europe/Athens') => readDays({ ics, timeZone, today: '2026-11-20' })

const datesOf = (ics: string, timeZone?: string) =>
  days(ics, timeZone).exceptions.map(({ date, name }) => `${date} ${name}`)

test('a holiday of a day, and one of three days whose last is not named', () => {
  const ics = file(
    ...event('DTSTART;VALUE=DATE:20270325', 'SUMMARY:Independence Day'),
    ...event('DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261227', 'SUMMARY:Christmas'),
  )
  expect(days(ics)).toEqual({
    exceptions: [
      { date: '2026-12-24', name: 'Christmas', intervals: [] },
      { date: '2026-12-25', name: 'Christmas', intervals: [] },
      { date: '2026-12-26', name: 'Christmas', intervals: [] },
      { date: '2027-03-25', name: 'Independence Day', intervals: [] },
    ],
    skipped: 0,
  })
})

test('a yearly holiday that began long ago comes three times, but for the year that is excepted', () => {
  const rule = ['DTSTART;VALUE=DATE:19000101', 'RRULE:FREQ=YEARLY', 'SUMMARY:New Year']
  expect(datesOf(file(...event(...rule)))).toEqual([
    '2027-01-01 New Year',
    '2028-01-01 New Year',
    '2029-01-01 New Year',
  ])
  expect(datesOf(file(...event(...rule, 'EXDATE;VALUE=DATE:20280101')))).toEqual([
    '2027-01-01 New Year',
    '2029-01-01 New Year',
  ])
})

test('one occurrence that was moved stands where it was moved to', () => {
  const ics = file(
    ...event('UID:1', 'DTSTART;VALUE=DATE:20200501', 'RRULE:FREQ=YEARLY', 'SUMMARY:May Day'),
    ...event('UID:1', 'RECURRENCE-ID;VALUE=DATE:20270501', 'DTSTART;VALUE=DATE:20270503', 'SUMMARY:Moved'),
  )
  expect(datesOf(ics)).toEqual(['2027-05-03 Moved', '2028-05-01 May Day', '2029-05-01 May Day'])
})

test('an event of some hours lies on the days that it touches in the zone of the calendar', () => {
  const utc = event('DTSTART:20261224T220000Z', 'DTEND:20261225T220000Z', 'SUMMARY:Feast')
  expect(datesOf(file(...utc), 'Europe/Athens')).toEqual(['2026-12-25 Feast'])
  expect(datesOf(file(...utc), 'UTC')).toEqual(['2026-12-24 Feast', '2026-12-25 Feast'])

  const zoned = ['DTSTART;TZID=America/New_York:20261231T200000', 'DURATION:PT2H', 'SUMMARY:Party']
  expect(datesOf(file(...event(...zoned)), 'Europe/Athens')).toEqual(['2027-01-01 Party'])
  expect(datesOf(file(...event('DTSTART:20261231T200000', 'SUMMARY:Party')))).toEqual(['2026-12-31 Party'])
})

test('a zone that only the file knows is computed from what it says', () => {
  const ics = file(
    'BEGIN:VTIMEZONE',
    'TZID:Office far east',
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+1200',
    'TZOFFSETTO:+1200',
    'END:STANDARD',
    'END:VTIMEZONE',
    ...event('DTSTART;TZID=Office far east:20270102T060000', 'SUMMARY:Early'),
  )
  expect(datesOf(ics)).toEqual(['2027-01-01 Early'])
})

test('two holidays of one day are one, with both names', () => {
  const twice = ['One', 'Two', 'One'].flatMap(name => event('DTSTART;VALUE=DATE:20270101', `SUMMARY:${name}`))
  expect(datesOf(file(...twice))).toEqual(['2027-01-01 One · Two'])
})

test('what is over, cancelled or senseless is counted and spoils nothing', () => {
  const ics = file(
    ...event('DTSTART;VALUE=DATE:20200101', 'SUMMARY:Over'),
    ...event('DTSTART;VALUE=DATE:20270101', 'STATUS:CANCELLED', 'SUMMARY:Cancelled'),
    ...event('DTSTART;VALUE=DATE:2027', 'SUMMARY:Senseless'),
    ...event('SUMMARY:Without a begin'),
    ...event('DTSTART;VALUE=DATE:20270101', 'RECURRENCE-ID:never', 'SUMMARY:Odd'),
    ...event('DTSTART;VALUE=DATE:20270301', `SUMMARY:${'Ω'.repeat(500)}`),
  )
  expect(days(ics)).toEqual({
    exceptions: [
      { date: '2027-01-01', name: 'Odd', intervals: [] },
      { date: '2027-03-01', name: 'Ω'.repeat(120), intervals: [] },
    ],
    skipped: 4,
  })
})

test('an event of a hundred years, or one every second, gives no more days than a calendar holds', () => {
  const long = file(...event('DTSTART;VALUE=DATE:20270101', 'DTEND;VALUE=DATE:21270101'))
  expect(days(long).exceptions.length).toBe(400)
  const often = file(...event('DTSTART:20270101T000000Z', 'RRULE:FREQ=SECONDLY'))
  expect(days(often).exceptions.length).toBeGreaterThan(0)
})

test.each(['', 'Dear all', 'BEGIN:VCARD\r\nVERSION:4.0\r\nEND:VCARD', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT'])(
  'what is no calendar is refused: %j',
  ics => {
    expect(() => days(ics)).toThrow()
  },
)
