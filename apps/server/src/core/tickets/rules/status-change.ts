import type { Status } from '@stoa/contract/ticket-shapes'

/** The part of an event's data that is there only when the status changed. */
export const statusChange = (from: Status, to: Status): { status?: { from: Status; to: Status } } =>
  from === to ? {} : { status: { from, to } }
