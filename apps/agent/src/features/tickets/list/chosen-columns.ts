import type { CustomField } from '@stoa/contract/custom-fields'
import { columnOfField, fieldOfColumn, listColumns, type ShownColumn } from '@stoa/contract/list-looks'

/** A column of the list; `field`: the custom field that it shows. */
export type Column = { name: ShownColumn; field: CustomField | null }

/** Every column that there is, in the order in which they stand: the custom fields of tickets that are in use before what most people have. */
export function columnsWith(fields: readonly CustomField[]): Column[] {
  const own = listColumns.map(name => ({ name, field: null }))
  const due = listColumns.indexOf('due')
  const ofFields = fields
    .filter(({ subject, active }) => subject === 'ticket' && active)
    .map(field => ({ name: columnOfField(field.id), field }))
  return [...own.slice(0, due), ...ofFields, ...own.slice(due)]
}

/** What is kept of a choice: not the columns of fields that are gone. `known`: all fields; undefined while nobody knows. */
export function columnsToKeep(
  chosen: readonly ShownColumn[],
  known: readonly Pick<CustomField, 'id'>[] | undefined,
): ShownColumn[] {
  return chosen.filter(column => {
    const id = fieldOfColumn(column)
    return id === null || !known || known.some(field => field.id === id)
  })
}

/** What a list has to ask for, because rows do not tell it by themselves. */
export const columnsToAsk = (chosen: readonly ShownColumn[]): ShownColumn[] =>
  chosen.filter(column => column === 'level' || fieldOfColumn(column) !== null).toSorted()
