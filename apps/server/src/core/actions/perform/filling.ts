import { setGroupsOfContact } from '../../contacts/commands.ts'
import { groupIdsOfContact } from '../../contacts/queries.ts'
import { setFields } from '../../custom-fields/commands.ts'
import { valuesOf } from '../../custom-fields/queries.ts'
import type { Perform } from './performing.ts'

const of = (ticket: { id: number }) => ({ subject: 'ticket' as const, id: ticket.id })

export const setField: Perform<'set-field'> = async ({ fieldId, value }, { act, ticket }) => {
  await setFields(act, of(ticket), [{ fieldId, value }])
  return 'recorded'
}

export const addToField: Perform<'add-to-field'> = async ({ fieldId, options }, { act, ticket }) => {
  const values = await valuesOf(act.tx, 'ticket', ticket.id)
  const known = values.find(each => each.fieldId === fieldId)?.value
  await setFields(act, of(ticket), [{ fieldId, value: [...(Array.isArray(known) ? known : []), ...options] }])
  return 'recorded'
}

export const clearField: Perform<'clear-field'> = async ({ fieldId }, { act, ticket }) => {
  await setFields(act, of(ticket), [{ fieldId, value: null }])
  return 'recorded'
}

/** Of the requester; whoever is in a group that is to be left and in one that is to be entered is in the latter. */
export const changeGroups: Perform<'change-groups'> = async ({ add, remove }, { act, ticket }) => {
  const known = await groupIdsOfContact(act.tx, ticket.contactId)
  await setGroupsOfContact(act, ticket.contactId, [...known.filter(id => !remove.includes(id)), ...add])
  return 'recorded'
}
