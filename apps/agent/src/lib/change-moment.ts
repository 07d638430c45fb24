import { dayOf, fullMoment, type Reader, timeOf } from '@stoa/text/format'
import { localeOf } from '@stoa/text/languages'

const nearDays = 6 * 86_400_000

/** The time today, the weekday with it within a week, otherwise the whole date. `now` is epoch milliseconds. */
export const changeMoment = (moment: string, reader: Reader, now: number): string => {
  const at = Date.parse(moment)
  if (dayOf(moment, reader) === dayOf(new Date(now).toISOString(), reader)) return timeOf(moment, reader)
  if (at - now > nearDays) return fullMoment(moment, reader)
  const options = { weekday: 'long', hour: 'numeric', minute: '2-digit', timeZone: reader.timeZone } as const
  return new Intl.DateTimeFormat(localeOf(reader.language), options).format(at)
}
