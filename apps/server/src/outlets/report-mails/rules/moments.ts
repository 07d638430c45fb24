import type { MailRhythm } from '@stoa/contract/report-mails'

export type Rhythm = {
  every: MailRhythm
  /** 1 is Monday. */
  weekday: number
  monthday: number
  hour: number
  zone: string
}

const onDay = (day: Temporal.PlainDate, { hour, zone }: Rhythm): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from({ hour }) }).toInstant()

/** The day of the rhythm in the stretch that a day lies in, and in the one after it. A month without such a day has its last one. */
const daysAround = (day: Temporal.PlainDate, { every, weekday, monthday }: Rhythm): Temporal.PlainDate[] => {
  if (every === 'day') return [-1, 0, 1].map(days => day.add({ days }))
  if (every === 'week') {
    const own = day.add({ days: weekday - day.dayOfWeek })
    return [-7, 0, 7].map(days => own.add({ days }))
  }
  const first = day.with({ day: 1 })
  return [-1, 0, 1].map(months => first.add({ months }).with({ day: monthday }))
}

const around = (at: Temporal.Instant, rhythm: Rhythm): Temporal.Instant[] =>
  daysAround(at.toZonedDateTimeISO(rhythm.zone).toPlainDate(), rhythm).map(day => onDay(day, rhythm))

/** The first moment after this one. An hour that clocks leave out comes as they go on; one that comes twice counts the first time. */
export const nextAfter = (at: Temporal.Instant, rhythm: Rhythm): Temporal.Instant => {
  const found = around(at, rhythm).find(moment => Temporal.Instant.compare(moment, at) > 0)
  if (!found) throw new Error(`No moment follows ${at}.`)
  return found
}

/** The last moment that is not after this one. */
export const lastUntil = (at: Temporal.Instant, rhythm: Rhythm): Temporal.Instant => {
  const found = around(at, rhythm).findLast(moment => Temporal.Instant.compare(moment, at) <= 0)
  if (!found) throw new Error(`No moment lies before ${at}.`)
  return found
}
