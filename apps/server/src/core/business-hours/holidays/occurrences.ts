import ICAL from 'ical.js'
import { momentKey, type Span, spanOf, type Zones, zonesOf } from './spans.ts'

/** An event that repeats every day for fifty years is read; one that has repeated more often is none that anybody keeps. */
const mostOccurrences = 20_000

/** The occurrences of an event that begin before the limit. `moved`: those that the file tells about elsewhere. */
export function* occurrencesOf(
  event: ICAL.Component,
  options: { timeZone: string; until: Temporal.PlainDate; moved: ReadonlySet<string> },
): Generator<Span> {
  const zones = zonesOf(event, 'dtstart', options.timeZone)
  const { startDate, endDate } = new ICAL.Event(event, { exceptions: [] })
  const first = spanOf(startDate, endDate, zones)
  if (!event.hasProperty('rrule') && !event.hasProperty('rdate')) {
    yield first
    return
  }
  const excluded = new Set([...options.moved, ...excludedBy(event, zones)])
  const expansion = new ICAL.RecurExpansion({ component: event, dtstart: startDate })
  for (let count = 0; count < mostOccurrences; count++) {
    const next = expansion.next()
    if (!next) return
    const span = first.from(next)
    if (Temporal.PlainDate.compare(span.date, options.until) > 0) return
    if (!excluded.has(momentKey(next, zones)) && !excluded.has(span.date.toString())) yield span
  }
}

const excludedBy = (event: ICAL.Component, zones: Zones): string[] =>
  event
    .getAllProperties('exdate')
    .flatMap(property => property.getValues() as ICAL.Time[])
    .map(time => momentKey(time, zones))
