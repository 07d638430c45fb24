import type { ImportColumn, RowProblem } from '@stoa/contract/contact-imports'
import type { FieldContent } from '@stoa/contract/custom-fields'
import type { Act } from '../../../platform/events/act.ts'
import { type FieldRow, isContentOf } from '../../custom-fields/queries.ts'
import { readContent } from './rules/read-content.ts'

/** What a row comes to. */
export type Taken = 'created' | 'updated' | 'skipped'

/** What rows of one import are taken with; groups and companies that are met are remembered. */
export type Taking = {
  act: Act
  columns: readonly ImportColumn[]
  known: 'update' | 'skip'
  fields: readonly FieldRow[]
  groupId(name: string): Promise<number>
  companyId(name: string): Promise<number>
}

/** A row that cannot be taken: a value, and no fault of the program. */
export class BadRow extends Error {
  readonly reason: RowProblem
  constructor(reason: RowProblem) {
    super(reason)
    this.reason = reason
  }
}

export const bad = (reason: RowProblem): never => {
  throw new BadRow(reason)
}

/** What stands in the cells of these columns, without the empty ones. */
export const cellsOf = (
  columns: readonly ImportColumn[],
  cells: readonly string[],
  wanted: ImportColumn,
): string[] => columns.flatMap((column, at) => (column === wanted && cells[at] ? [cells[at]] : []))

/** Several in one cell stand one a line, or with signs between them. */
export const split = (texts: readonly string[], signs: RegExp): string[] =>
  texts.flatMap(text => text.split(signs)).flatMap(text => text.trim() || [])

/** The custom fields of a row. @throws BadRow */
export const contentsOf = (
  { columns, fields }: Pick<Taking, 'columns' | 'fields'>,
  cells: readonly string[],
): { fieldId: number; value: FieldContent }[] =>
  columns.flatMap((column, at) => {
    const text = cells[at]
    const fieldId = column.startsWith('field:') ? Number(column.slice('field:'.length)) : 0
    const field = fields.find(({ id }) => id === fieldId)
    if (!field || !text) return []
    const value = readContent(field, text)
    if (value === undefined || (value !== false && !isContentOf(field, value))) return bad('value-invalid')
    return [{ fieldId, value }]
  })
