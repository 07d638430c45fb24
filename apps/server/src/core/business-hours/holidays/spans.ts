import type ICAL from 'ical.js'

/** Zones by IANA name: the calendar's, and the one of times whose own the file does not describe. */
export type Zones = { calendar: string; bare: string }

/** An occurrence as days on the wall of the calendar: the first one, and how many. */
export type Span = {
  date: Temporal.PlainDate
  days: number
  /** The same event, begun at another time. */
  from(start: ICAL.Time): Span
}

export const spanOf = (start: ICAL.Time, end: ICAL.Time, zones: Zones): Span =>
  start.isDate
    ? wholeDays(start, plainDateOf(start).until(plainDateOf(end), { largestUnit: 'day' }).days)
    : timed(start, momentOf(start, zones).until(momentOf(end, zones)), zones)

const wholeDays = (start: ICAL.Time, days: number): Span => ({
  date: plainDateOf(start),
  days: Math.max(1, days),
  from: other => wholeDays(other, days),
})

const timed = (start: ICAL.Time, length: Temporal.Duration, zones: Zones): Span => {
  const begins = momentOf(start, zones)
  const date = begins.toZonedDateTimeISO(zones.calendar).toPlainDate()
  // An event that ends at midnight does not touch the day that begins there.
  const lastMoment = length.sign > 0 ? begins.add(length).subtract({ nanoseconds: 1 }) : begins
  const last = lastMoment.toZonedDateTimeISO(zones.calendar).toPlainDate()
  return {
    date,
    days: date.until(last, { largestUnit: 'day' }).days + 1,
    from: other => timed(other, length, zones),
  }
}

/** The same text for the same moment, however its zone is written; for a day, its date. */
export const momentKey = (time: ICAL.Time, zones: Zones): string =>
  time.isDate ? plainDateOf(time).toString() : momentOf(time, zones).toString()

const plainDateOf = ({ year, month, day }: ICAL.Time) => new Temporal.PlainDate(year, month, day)

/** Zones that the runtime knows are believed to it; others to their description in the file. */
const momentOf = (time: ICAL.Time, zones: Zones): Temporal.Instant => {
  const { year, month, day, hour, minute, second } = time
  const wall = new Temporal.PlainDateTime(year, month, day, hour, minute, Math.min(second, 59))
  const zone = knownZone(time.zone?.tzid)
  if (zone) return wall.toZonedDateTime(zone).toInstant()
  if (time.zone?.component) return Temporal.Instant.fromEpochMilliseconds(time.toUnixTime() * 1000)
  return wall.toZonedDateTime(zones.bare).toInstant()
}

/** The zones for the times of an event, one of whose properties says where it is meant. */
export const zonesOf = (event: ICAL.Component, property: string, calendar: string): Zones => {
  const named = event.getFirstProperty(property)?.getFirstParameter('tzid')
  return { calendar, bare: knownZone(named) ?? calendar }
}

const knownZone = (name: string | undefined): string | null => {
  if (!name || name === 'floating') return null
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return name
  } catch {
    return null
  }
}
