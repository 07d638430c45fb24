import { customFieldName } from '@stoa/conditions/fields/custom'
import type { Action, ActionKind } from '@stoa/contract/actions'
import { fieldKinds } from '@stoa/contract/custom-field-kinds'

/** What merges or counts what others were sent, or whose clocks read events that have to be written. */
const reaching: ReadonlySet<ActionKind> = new Set([
  'merge',
  'answer',
  'mail',
  'request',
  'change-sla-level',
  // A customer has other tickets, too.
  'change-groups',
])

/** Whether actions on several tickets may be performed at the same time in one transaction. */
export const staysOnTicket = (actions: readonly Action[]): boolean =>
  actions.every(({ kind }) => !reaching.has(kind))

/** The fields that an action can change; any where it is not named here. */
const ofTickets = fieldKinds.map(kind => customFieldName('ticket', kind))
const changed: Partial<Record<ActionKind, readonly string[]>> = {
  tag: ['tags'],
  untag: ['tags'],
  'set-field': ofTickets,
  'add-to-field': ofTickets,
  'clear-field': ofTickets,
}

/** Whether what these fields say of a ticket is still so after the actions. */
export const changesNoneOf = (actions: readonly Action[], fields: readonly { field: string }[]): boolean =>
  actions.every(({ kind }) => {
    const names = changed[kind]
    return names !== undefined && !fields.some(({ field }) => names.includes(field))
  })
