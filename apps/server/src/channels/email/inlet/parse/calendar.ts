import type { Invitation } from '@stoa/contract/messages'
import ICAL from 'ical.js'
import { withoutNul } from './plain-text.ts'

type Moment = Invitation['starts']
type Attendee = Invitation['attendees'][number]

const LONGEST_FILE = 256_000
const LONGEST_TEXT = 500
const MOST_EVENTS = 5
const MOST_ATTENDEES = 100

const methods: Readonly<Record<string, Invitation['method']>> = {
  REQUEST: 'request',
  REPLY: 'reply',
  CANCEL: 'cancel',
  COUNTER: 'counter',
}
const answers: Readonly<Record<string, Attendee['answer']>> = {
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  TENTATIVE: 'tentative',
}

/** What a calendar part says: who is invited to what and when. @throws Error where it is no calendar */
export const readInvitations = (file: string): Invitation[] => {
  if (file.length > LONGEST_FILE) return []
  const parsed: unknown = ICAL.parse(file.replace(/^\uFEFF/, '').trim())
  const calendars = (Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed : [parsed]) as [string][]
  return calendars
    .map(calendar => new ICAL.Component(calendar))
    .flatMap(calendar =>
      calendar
        .getAllSubcomponents('vevent')
        .map(event => invitationOf(event, textOf(calendar, 'method').toUpperCase())),
    )
    .slice(0, MOST_EVENTS)
}

const invitationOf = (event: ICAL.Component, method: string): Invitation => {
  const cancelled = textOf(event, 'status').toUpperCase() === 'CANCELLED'
  const [organizer] = peopleOf(event, 'organizer')
  return {
    method: cancelled ? 'cancel' : (methods[method] ?? 'event'),
    summary: textOf(event, 'summary'),
    location: textOf(event, 'location'),
    starts: momentOf(event, 'dtstart'),
    ends: momentOf(event, 'dtend'),
    repeats: event.hasProperty('rrule'),
    organizer: organizer ? { name: organizer.name, email: organizer.email } : null,
    attendees: peopleOf(event, 'attendee').slice(0, MOST_ATTENDEES),
  }
}

const textOf = (component: ICAL.Component, property: string): string => {
  try {
    const value = component.getFirstPropertyValue(property)?.toString() ?? ''
    return withoutNul(value).trim().slice(0, LONGEST_TEXT).toWellFormed()
  } catch {
    return ''
  }
}

/** In the words of the file; a moment that everybody shares where its zone is one that the world knows. */
const momentOf = (event: ICAL.Component, property: string): Moment => {
  const given = event.getFirstProperty(property)
  if (!given) return null
  try {
    const time = given.getFirstValue()
    if (!(time instanceof ICAL.Time)) return null
    const date = Temporal.PlainDate.from({ year: time.year, month: time.month, day: time.day })
    if (time.isDate) return { local: date.toString(), zone: null, at: null }
    const local = date.toPlainDateTime({ hour: time.hour, minute: time.minute, second: time.second })
    const tzid: unknown = given.getParameter('tzid')
    const zone = time.zone === ICAL.Timezone.utcTimezone ? 'UTC' : typeof tzid === 'string' ? tzid : null
    return { local: local.toString(), zone: zone?.slice(0, LONGEST_TEXT) ?? null, at: instantOf(local, zone) }
  } catch {
    return null
  }
}

const instantOf = (local: Temporal.PlainDateTime, zone: string | null): string | null => {
  try {
    return zone === null ? null : local.toZonedDateTime(zone).toInstant().toString()
  } catch {
    // Some programs name zones as only they know them.
    return null
  }
}

const peopleOf = (event: ICAL.Component, property: string): Attendee[] =>
  event.getAllProperties(property).flatMap(person => {
    const address = String(person.getFirstValue() ?? '').replace(/^mailto:/i, '')
    const name = String(person.getParameter('cn') ?? '')
    const answer = String(person.getParameter('partstat') ?? '').toUpperCase()
    if (address === '' && name === '') return []
    const clean = (text: string) => withoutNul(text).slice(0, LONGEST_TEXT).toWellFormed()
    return [{ name: clean(name), email: clean(address), answer: answers[answer] ?? 'none' }]
  })
