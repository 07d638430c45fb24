import { given } from '../given.ts'
import { daysOf } from '../periods.ts'
import { localTime } from './seen.ts'
import type { Asked, Test } from './test.ts'

const { compare } = Temporal.Instant

/** `seen` with so many seconds after `now`. Milliseconds tell nearly always, and need no new instant. */
const compareTo = (seen: Temporal.Instant, now: Temporal.Instant, seconds: number): number => {
  const apart = seen.epochMilliseconds - now.epochMilliseconds - seconds * 1000
  return Math.abs(apart) > 1 ? apart : compare(seen, now.add({ seconds }))
}

type Look = (seen: Temporal.Instant, now: Temporal.Instant) => boolean

const lookOf = ({ condition, operator, zone }: Asked): Look => {
  switch (operator) {
    case 'before': {
      const at = given('moment', condition)
      return seen => compare(seen, at) < 0
    }
    case 'after': {
      const at = given('moment', condition)
      return seen => compare(seen, at) > 0
    }
    case 'between': {
      const { from, to } = given('moments', condition)
      return seen => compare(seen, from) >= 0 && compare(seen, to) <= 0
    }
    case 'in': {
      const period = given('period', condition)
      return (seen, now) => {
        const { from, to } = daysOf(period, localTime(now, zone).toPlainDate())
        const day = localTime(seen, zone).toPlainDate()
        return Temporal.PlainDate.compare(day, from) >= 0 && Temporal.PlainDate.compare(day, to) <= 0
      }
    }
  }
  const seconds = given('duration', condition)
  switch (operator) {
    case 'within-last':
      return (seen, now) => compare(seen, now) <= 0 && compareTo(seen, now, -seconds) >= 0
    case 'longer-ago-than':
      return (seen, now) => compareTo(seen, now, -seconds) < 0
    case 'within-next':
      return (seen, now) => compare(seen, now) >= 0 && compareTo(seen, now, seconds) <= 0
    default:
      return (seen, now) => compareTo(seen, now, seconds) > 0
  }
}

export const momentTest = (asked: Asked): Test => {
  const { key } = asked
  const look = lookOf(asked)
  return (values, now) => {
    const seen = values.get(key)
    return seen instanceof Temporal.Instant && look(seen, now)
  }
}

const minuteOf = ({ hour, minute }: Temporal.ZonedDateTime) => hour * 60 + minute

export const nowTest = ({ condition, operator, zone }: Asked): Test => {
  if (operator === 'weekday') {
    const days = given('weekdays', condition)
    return (_, now) => days.includes(localTime(now, zone).dayOfWeek)
  }
  if (operator === 'date-between') {
    const { from, to } = given('dates', condition)
    return (_, now) => {
      const day = localTime(now, zone).toPlainDate()
      return Temporal.PlainDate.compare(day, from) >= 0 && Temporal.PlainDate.compare(day, to) <= 0
    }
  }
  const { from, to } = given('times', condition)
  return (_, now) => {
    const minute = minuteOf(localTime(now, zone))
    return from < to ? minute >= from && minute < to : minute >= from || minute < to
  }
}
