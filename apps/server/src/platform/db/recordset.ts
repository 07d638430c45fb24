import { type RawBuilder, sql } from 'kysely'

const wellFormed = (_: string, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value)

/** Half of a surrogate pair; JSON has it escaped, and PostgreSQL refuses it. */
const half = /\\ud[89a-f]/

/** Nearly nobody writes halves, and to look at each value takes longer than to write it. */
const jsonOf = (rows: readonly object[]): string => {
  const json = JSON.stringify(rows)
  return json.includes('\\ud') && half.test(json) ? JSON.stringify(rows, wellFormed) : json
}

/** Rows as a set to select from; `columns` says their names and types: `recordset(rows, sql`place bigint, name text`)`. */
export const recordset = (rows: readonly object[], columns: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`json_to_recordset(${jsonOf(rows)}::json) as given (${columns})`
