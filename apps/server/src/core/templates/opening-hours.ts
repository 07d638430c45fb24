import type { Company } from '@stoa/contract/settings'
import { localeOf } from '@stoa/text/languages'
import type { Db, Tx } from '../../platform/db/database.ts'
import { escapeHtml } from '../../platform/escape-html.ts'
import {
  type BusinessCalendar,
  calendarFacts,
  compileCalendar,
  isOpen,
  loadCalendar,
  nextChange,
  openStretches,
} from '../business-hours/queries.ts'

type Reader = Pick<Company, 'language' | 'timeZone'>
/** `openingHours` is HTML. */
type HoursInWords = { openingHours: string; opensNext: string | null }

const shownDays = 7

const inWords = ({ language, timeZone }: Reader, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(localeOf(language), {
    ...{ weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit', timeZone },
    ...options,
  })

/**
 * When a calendar opens next, and when it is open during the coming week, exceptions included: in a language, and
 * in the calendar's zone, which is named. Nothing where it never opens.
 */
const hoursInWords = (calendar: BusinessCalendar, at: Temporal.Instant, reader: Reader): HoursInWords => {
  const change = nextChange(calendar, at)
  // A preview is made at any time, also while it is open: then it first has to close.
  const opens = change && isOpen(calendar, at) ? nextChange(calendar, change) : change
  const lines = openStretches(calendar, at, at.add({ hours: shownDays * 24 })).map(({ from, to }) =>
    inWords(reader, {}).formatRange(from.epochMilliseconds, to.epochMilliseconds),
  )
  return {
    openingHours: lines.length > 0 ? `<p dir="auto">${lines.map(escapeHtml).join('<br>')}</p>` : '',
    opensNext: opens && inWords(reader, { timeZoneName: 'short' }).format(opens.epochMilliseconds),
  }
}

/** The hours of a department's calendar; none where it is always open. */
export const openingHoursInWords = async (
  db: Db | Tx,
  calendarId: number | null,
  at: Temporal.Instant,
  company: Reader,
): Promise<HoursInWords> => {
  if (calendarId === null) return { openingHours: '', opensNext: null }
  const calendar = await loadCalendar(db, calendarId)
  const timeZone = (await calendarFacts(db, [calendarId])).get(calendarId)?.timeZone ?? company.timeZone
  return hoursInWords(calendar, at, { language: company.language, timeZone })
}

const nineToFive = [{ from: '09:00', to: '17:00' }]

/** What hours look like, for where there are none yet: Monday to Friday, nine to five, as it is on a Sunday. */
export const exampleHoursInWords = (at: Temporal.Instant, company: Reader): HoursInWords => {
  const { timeZone } = company
  const today = at.toZonedDateTimeISO(timeZone).startOfDay()
  const sunday = today.add({ days: 7 - today.dayOfWeek, hours: 12 })
  const calendar = compileCalendar({
    timeZone,
    week: {
      monday: nineToFive,
      tuesday: nineToFive,
      wednesday: nineToFive,
      thursday: nineToFive,
      friday: nineToFive,
      saturday: [],
      sunday: [],
    },
    exceptions: [],
  })
  return hoursInWords(calendar, sunday.toInstant(), company)
}
