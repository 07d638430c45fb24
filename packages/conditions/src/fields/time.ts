import type { Field } from '../field.ts'

const moment = (name: string, column: string): Field => ({
  name,
  type: 'moment',
  scope: 'ticket',
  family: 'time',
  sql: `ticket.${column}`,
})

/** When something was or is to be, and the moment of deciding itself. */
export const timeFields: readonly Field[] = [
  moment('created', 'created_at'),
  moment('last-activity', 'changed_at'),
  moment('status-changed', 'status_changed_at'),
  { ...moment('resolved', 'resolved_at'), mayBeEmpty: true },
  { ...moment('due', 'due_at'), mayBeEmpty: true },
  { ...moment('waiting-since', 'waiting_since'), mayBeEmpty: true },
  { ...moment('postponed-until', 'postponed_until'), mayBeEmpty: true },
  { name: 'now', type: 'now', scope: 'clock', family: 'time', sql: 'now' },
]
