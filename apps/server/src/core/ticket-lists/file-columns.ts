import { fieldOfColumn, type ListColumn, listColumns, type ShownColumn } from '@stoa/contract/list-looks'
import type { TicketItem } from '@stoa/contract/ticket-shapes'
import type { Translate } from '@stoa/text/translator'
import { type FieldRow, fieldCell } from '../custom-fields/queries.ts'

export type Cell = string | number
/** A column of the file: what stands above it, and what it says of a ticket. */
export type FileColumn = { title: string; cell: (ticket: TicketItem) => Cell }

export type FileReader = { t: Translate; timeZone: string }

/** As clocks showed it there, so that spreadsheets know it for a moment. */
const momentIn = (timeZone: string, at: string | null): string =>
  at === null
    ? ''
    : Temporal.Instant.from(at)
        .toZonedDateTimeISO(timeZone)
        .toPlainDateTime()
        .toString({ smallestUnit: 'second' })
        .replace('T', ' ')

const own = ({ t, timeZone }: FileReader): Record<ListColumn, FileColumn['cell']> => ({
  code: ticket => ticket.code,
  channel: ticket => t(`tickets:channels.${ticket.channel}`),
  priority: ticket => t(`tickets:priorities.${ticket.priority}`),
  level: ticket => ticket.level?.name ?? '',
  due: ticket => momentIn(timeZone, ticket.dueAt),
  tags: ticket => ticket.tags.join('; '),
  department: ticket => ticket.department.name,
  assignee: ticket => ticket.assignee?.name ?? '',
  created: ticket => momentIn(timeZone, ticket.createdAt),
  changed: ticket => momentIn(timeZone, ticket.changedAt),
})

const ofField = (field: Pick<FieldRow, 'id' | 'name' | 'kind' | 'options'>): FileColumn => ({
  title: field.name,
  cell: ticket => fieldCell(field, ticket.fields?.find(({ fieldId }) => fieldId === field.id)?.value),
})

/** What a line of a list always says, and the columns that were chosen, in the order in which the screen has them; of fields those that are in use. */
export const fileColumns = (
  chosen: readonly ShownColumn[],
  fields: readonly FieldRow[],
  reader: FileReader,
): FileColumn[] => {
  const { t } = reader
  const cells = own(reader)
  const always: FileColumn[] = [
    { title: t('tickets:look.code'), cell: cells.code },
    { title: t('tickets:subject'), cell: ticket => ticket.subject },
    { title: t('tickets:statusFilter'), cell: ticket => t(`status.${ticket.status}`) },
    { title: t('tickets:customer'), cell: ticket => ticket.contact.name },
    { title: t('contacts:email'), cell: ticket => ticket.contact.email },
  ]
  const wanted = listColumns
    .filter(column => column !== 'code' && chosen.includes(column))
    .map(column => ({ title: t(`tickets:look.${column}`), cell: cells[column] }))
  const ids = chosen.flatMap(column => fieldOfColumn(column) ?? [])
  return [...always, ...wanted, ...fields.filter(({ id }) => ids.includes(id)).map(ofField)]
}
