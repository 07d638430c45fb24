import { event } from '../../platform/events/define.ts'

type Change<Value> = { from: Value; to: Value }

/** The fields that are short enough to be told, each from what to what. */
export type CalendarChanges = { name?: Change<string>; timeZone?: Change<string> }

export const calendarEvents = {
  'calendar.created': event<{ calendarId: number; name: string }>('A calendar of business hours was made'),
  'calendar.changed': event<{
    calendarId: number
    changes: CalendarChanges
    changed: ('name' | 'timeZone' | 'week' | 'exceptions')[]
  }>('A calendar of business hours was changed: what changed, and what it was where that is short'),
  'calendar.deleted': event<{ calendarId: number; name: string }>('A calendar that nothing used was deleted'),
  'calendar.restored': event<{ calendarId: number; name: string }>(
    'The deletion of a calendar was taken back',
  ),
}
