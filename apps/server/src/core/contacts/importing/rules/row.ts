import type { ImportColumn, RowProblem } from '@stoa/contract/contact-imports'
import type { FieldContent } from '@stoa/contract/custom-fields'
import type { DataOf } from '../../../../platform/events/define.ts'
import { type FieldRow, isContentOf } from '../../../custom-fields/queries.ts'
import type { contactEvents } from '../../events.ts'
import { readContent } from './read-content.ts'

/** What a row comes to. */
export type Taken = 'created' | 'updated' | 'skipped'

/** By what rows of one import are read. */
export type Reading = { columns: readonly ImportColumn[]; fields: readonly FieldRow[] }

export type Contents = { fieldId: number; value: FieldContent }[]

type Events = typeof contactEvents
export type Told = { [Name in keyof Events]: { name: Name; data: DataOf<Events[Name]> } }[keyof Events]

/** What is done with a row: to whom, and what there is to tell of it. */
export type Decided = { outcome: Taken; id: number; told: Told[] }

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
export const contentsOf = ({ columns, fields }: Reading, cells: readonly string[]): Contents =>
  columns.flatMap((column, at) => {
    const text = cells[at]
    const fieldId = column.startsWith('field:') ? Number(column.slice('field:'.length)) : 0
    const field = fields.find(({ id }) => id === fieldId)
    if (!field || !text) return []
    const value = readContent(field, text)
    if (value === undefined || (value !== false && !isContentOf(field, value))) return bad('value-invalid')
    return [{ fieldId, value }]
  })
