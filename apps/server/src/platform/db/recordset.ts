import { type RawBuilder, sql } from 'kysely'

const wellFormed = (_: string, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value)

/** Rows as a set to select from; `columns` says their names and types: `recordset(rows, sql`place bigint, name text`)`. */
export const recordset = (rows: readonly object[], columns: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`json_to_recordset(${JSON.stringify(rows, wellFormed)}::json) as given (${columns})`
