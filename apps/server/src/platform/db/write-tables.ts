import type pg from 'pg'

const typeOf: Record<string, string> = {
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float8: 'number',
  bool: 'boolean',
  text: 'string',
  date: 'Temporal.PlainDate',
  timestamptz: 'Temporal.Instant',
  bytea: 'Buffer',
  xid8: 'string',
  jsonb: 'Json',
  tsvector: 'string',
  _text: 'string[]',
  _int8: 'number[]',
}

type Column = {
  table_name: string
  column_name: string
  udt_name: string
  nullable: boolean
  has_default: boolean
  always: boolean
}

const columnType = (column: Column) => {
  const known = typeOf[column.udt_name]
  if (!known)
    throw new Error(`No TypeScript type for ${column.udt_name} (${column.table_name}.${column.column_name})`)
  const selected = column.nullable ? `${known} | null` : known
  if (column.always) return `GeneratedAlways<${selected}>`
  if (known === 'Json') {
    const written = column.nullable ? 'string | null' : 'string'
    const optional = column.nullable || column.has_default ? ' | undefined' : ''
    return `ColumnType<${selected}, ${written}${optional}, ${written}>`
  }
  return column.has_default ? `Generated<${selected}>` : selected
}

/** The source text of tables.generated.ts: Kysely's view of the database as it is. */
export const tablesSource = async (pool: pg.Pool): Promise<string> => {
  const { rows } = await pool.query<Column>(`
    select table_name, column_name, udt_name, is_nullable = 'YES' as nullable,
           column_default is not null as has_default, is_identity = 'YES' as always
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE'
    order by table_name collate "C", ordinal_position`)
  const tables = Map.groupBy(rows, column => column.table_name)
  const bodies = [...tables].map(
    ([table, columns]) =>
      `  ${table}: {\n${columns.map(column => `    ${column.column_name}: ${columnType(column)}`).join('\n')}\n  }`,
  )
  return [
    '// Made from the database by `npm run generate`; a test keeps it fresh.',
    "import type { ColumnType, Generated, GeneratedAlways } from 'kysely'",
    '',
    'type Json = unknown',
    '',
    `export type Tables = {\n${bodies.join('\n')}\n}`,
    '',
  ].join('\n')
}
