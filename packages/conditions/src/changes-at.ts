import type { Condition, Groups } from '@stoa/contract/conditions'
import { fieldNamed } from './fields.ts'
import { given } from './given.ts'
import { matcher } from './matcher.ts'
import { daysOf } from './periods.ts'
import { needKey, type Values } from './values.ts'

type Instant = Temporal.Instant

const relative = new Set(['in', 'within-last', 'longer-ago-than', 'within-next', 'further-than'])

const isTimed = ({ field, operator }: Condition): boolean => {
  const type = fieldNamed(field)?.type
  return type === 'now' || ((type === 'moment' || type === 'date') && relative.has(operator))
}

/** Whether time alone may change the answer. */
export const dependOnTime = (groups: Groups): boolean => groups.flat().some(isTimed)

/** When days, and with them everything that is told in local time, may turn: midnight, or the clocks are changed. */
const turns = (now: Instant, zone: string): Instant[] => {
  const local = now.toZonedDateTimeISO(zone)
  const transition = local.getTimeZoneTransition('next')
  const midnight = local.toPlainDate().add({ days: 1 }).toZonedDateTime(zone)
  return [midnight.toInstant(), ...(transition ? [transition.toInstant()] : [])]
}

/** When a clock on the wall shows that many minutes past midnight, today and tomorrow. */
const showings = (now: Instant, zone: string, minutes: number): Instant[] => {
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const time = new Temporal.PlainTime(Math.floor(minutes / 60), minutes % 60)
  return [0, 1].flatMap(days =>
    (['earlier', 'later'] as const).map(disambiguation =>
      today.add({ days }).toPlainDateTime(time).toZonedDateTime(zone, { disambiguation }).toInstant(),
    ),
  )
}

/** Moments are kept in microseconds, so this is the next one. */
const justAfter = (at: Instant) => at.add({ microseconds: 1 })

const momentChanges = (condition: Condition, seen: unknown, now: Instant, zone: string): Instant[] => {
  if (!(seen instanceof Temporal.Instant)) return []
  if (condition.operator === 'in') {
    const day = (at: Instant) => at.toZonedDateTimeISO(zone).toPlainDate()
    const { from } = daysOf(given('period', condition), day(now))
    // A period only moves on: what lies before it will never be in it.
    return Temporal.PlainDate.compare(day(seen), from) < 0 ? [] : turns(now, zone)
  }
  const seconds = given('duration', condition)
  switch (condition.operator) {
    case 'within-last':
      return [seen, justAfter(seen.add({ seconds }))]
    case 'longer-ago-than':
      return [justAfter(seen.add({ seconds }))]
    case 'within-next':
      return [seen.subtract({ seconds }), justAfter(seen)]
    default:
      return [seen.subtract({ seconds })]
  }
}

/** Each when the day begins on which it may come or go. */
const dateChanges = (condition: Condition, seen: unknown, now: Instant, zone: string): Instant[] => {
  if (typeof seen !== 'string') return []
  if (condition.operator === 'in') return turns(now, zone)
  const day = Temporal.PlainDate.from(seen)
  const days = given('days', condition)
  const begins = (each: Temporal.PlainDate) => each.toZonedDateTime(zone).toInstant()
  switch (condition.operator) {
    case 'within-last':
      return [begins(day), begins(day.add({ days: days + 1 }))]
    case 'longer-ago-than':
      return [begins(day.add({ days: days + 1 }))]
    case 'within-next':
      return [begins(day.subtract({ days })), begins(day.add({ days: 1 }))]
    default:
      return [begins(day.subtract({ days }))]
  }
}

const nowChanges = (condition: Condition, now: Instant, zone: string): Instant[] => {
  if (condition.operator !== 'time-between' && condition.operator !== 'time-outside') return turns(now, zone)
  const { from, to } = given('times', condition)
  return [...showings(now, zone, from), ...showings(now, zone, to), ...turns(now, zone)]
}

/**
 * The earliest moment after `now` at which time alone may change what the matcher says: until then the answer stays. It may be
 * too early, never too late. null: time changes nothing.
 */
export const changesAt = (
  groups: Groups,
  values: Values,
  now: Instant,
  { zone }: { zone: string },
): Instant | null => {
  const changes = groups.flatMap(group => {
    const timed = group.filter(isTimed)
    // Who looks is not known here, so what depends on it may hold.
    const rest = group.filter(condition => !isTimed(condition) && ![condition.value].flat().includes('me'))
    // A group that fails for another reason will not hold at any time.
    if (timed.length === 0 || matcher([rest], { zone })(values, now) === null) return []
    return timed.flatMap(condition => {
      const type = fieldNamed(condition.field)?.type
      if (type === 'now') return nowChanges(condition, now, zone)
      const changes = type === 'date' ? dateChanges : momentChanges
      return changes(condition, values.get(needKey(condition)), now, zone)
    })
  })
  const later = changes.filter(at => Temporal.Instant.compare(at, now) > 0)
  return later.toSorted(Temporal.Instant.compare)[0] ?? null
}
