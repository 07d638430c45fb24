import { type RawBuilder, sql } from 'kysely'

export const loadTables = [
  'report_online',
  'report_membership',
  'report_load_ticket',
  'report_load_agent',
  'report_load_now',
  'report_load',
] as const
type LoadTable = (typeof loadTables)[number]

/** Where what belongs into a table is kept: in that which is read, or in what a rebuild makes beside it. */
export type Into = (table: LoadTable) => RawBuilder<unknown>

export const read: Into = table => sql.table(table)
