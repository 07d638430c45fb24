import { weekdays } from '@stoa/contract/business-hours'
import type { Chosen } from './usual.ts'

type Quiet = Pick<Chosen, 'quiet' | 'quietDays'>
type Stretch = { from: Temporal.Instant; to: Temporal.Instant }

/** Quiet days in a row, with quiet hours before and after, are no more than these. */
const mostAhead = 9

const stretchesOf = ({ quiet, quietDays }: Quiet, day: Temporal.PlainDate, zone: string): Stretch[] => {
  const weekday = weekdays[day.dayOfWeek - 1]
  const at = (date: Temporal.PlainDate, time?: string) =>
    date.toZonedDateTime({ timeZone: zone, ...(time && { plainTime: time }) }).toInstant()
  const next = day.add({ days: 1 })
  const stretches: Stretch[] = []
  if (weekday && quietDays.includes(weekday)) stretches.push({ from: at(day), to: at(next) })
  if (weekday && quiet?.days.includes(weekday)) {
    const { from, to } = quiet
    stretches.push({ from: at(day, from), to: at(to > from ? day : next, to) })
  }
  return stretches
}

const holds = ({ from, to }: Stretch, moment: Temporal.Instant) =>
  Temporal.Instant.compare(from, moment) <= 0 && Temporal.Instant.compare(moment, to) < 0

/** Until when somebody wants to hear nothing; null where that is not so at this moment. What follows on without a gap is one. */
export const quietUntil = (
  chosen: Quiet,
  moment: Temporal.Instant,
  zone: string,
): Temporal.Instant | null => {
  const today = moment.toZonedDateTimeISO(zone).toPlainDate()
  const stretches = Array.from({ length: mostAhead + 2 }, (_, ahead) =>
    stretchesOf(chosen, today.add({ days: ahead - 1 }), zone),
  ).flat()
  let until = moment
  for (;;) {
    const stretch = stretches.find(each => holds(each, until))
    if (!stretch) return until === moment ? null : until
    until = stretch.to
  }
}
