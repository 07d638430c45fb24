import { type Reader, shortMoment, weekdayMoment } from '@stoa/text/format'

/** Within a week the day has a name; later it has a date. */
export function nearMoment(moment: string, reader: Reader, now: number): string {
  const days = (Date.parse(moment) - now) / 86_400_000
  return days < 6.5 ? weekdayMoment(moment, reader) : shortMoment(moment, reader, now)
}
