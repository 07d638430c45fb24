import { sql } from 'kysely'
import type { Platform } from '../../apps/server/src/platform/platform.ts'

type Column = { table: string; column: string; type: string }

const columnsOf = async ({ db }: Platform): Promise<Column[]> => {
  const { rows } = await sql<Column>`
    select table_name as "table", column_name as "column", data_type as type from information_schema.columns
    join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE'
      and data_type in ('text', 'jsonb', 'json', 'bytea', 'ARRAY', 'character varying', 'tsvector', 'USER-DEFINED')`.execute(
    db,
  )
  return rows
}

/** Every column of the whole database that a text stands in, whatever the case: `table.column`. */
export const whereFound = async (platform: Platform, text: string): Promise<string[]> => {
  const found: string[] = []
  for (const { table, column, type } of await columnsOf(platform)) {
    const value = type === 'bytea' ? sql`encode(${sql.ref(column)}, 'escape')` : sql`${sql.ref(column)}::text`
    const { rows } = await sql`
      select from ${sql.table(table)} where position(lower(${text}) in lower(${value})) > 0 limit 1`.execute(
      platform.db,
    )
    if (rows.length > 0) found.push(`${table}.${column}`)
  }
  return found
}
