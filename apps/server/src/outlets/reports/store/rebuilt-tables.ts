import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** What is made anew bears its name and this, its indexes too, until it takes the place of the old. */
const SUFFIX = '_rebuilt'

export const rebuiltName = (name: string): string => `${name}${SUFFIX}`
export const rebuilt = (name: string) => sql.id(rebuiltName(name))

type Index = { name: string; definition: string; primary: boolean }

const indexesOf = async (tx: Db | Tx, table: string): Promise<Index[]> => {
  const { rows } = await sql<Index>`
    select relname as name, pg_get_indexdef(indexrelid) as definition, indisprimary as primary
    from pg_index join pg_class on pg_class.oid = indexrelid where indrelid = ${table}::regclass`.execute(tx)
  return rows
}

/** Empty tables like those that are read, which nobody cleans while they are filled, in the place of what an earlier rebuild left that did not get to its end. */
export const makeTables = async (tx: Tx, tables: readonly string[]): Promise<void> => {
  for (const table of tables) {
    await sql`drop table if exists ${rebuilt(table)}`.execute(tx)
    await sql`create table ${rebuilt(table)} (like ${sql.id(table)} including defaults including constraints) with (autovacuum_enabled = off)`.execute(
      tx,
    )
  }
}

/** Indexes as the table has that is read: without a transaction that would hold back all that follows events for as long as it takes. */
export const indexTable = async (db: Db, table: string): Promise<void> =>
  db.connection().execute(async session => {
    // More than a server at rest should take, for a few seconds.
    await sql`set maintenance_work_mem = '256MB'`.execute(session)
    try {
      await makeIndexes(session, table)
    } finally {
      await sql`reset maintenance_work_mem`.execute(session)
    }
  })

const makeIndexes = async (db: Db, table: string): Promise<void> => {
  for (const { name, definition, primary } of await indexesOf(db, table)) {
    const made = definition
      .replace(` INDEX ${name} ON `, ` INDEX CONCURRENTLY ${name}${SUFFIX} ON `)
      .replace(`.${table} `, `.${table}${SUFFIX} `)
    await sql.raw(made).execute(db)
    if (primary)
      await sql`alter table ${rebuilt(table)} add primary key using index ${rebuilt(name)}`.execute(db)
  }
  await sql`analyze ${rebuilt(table)} (${sql.join(await columnsOfIndexes(db, table))})`.execute(db)
}

/** By which rows are looked for: how what is counted is spread changes no plan, and takes most of the time. */
const columnsOfIndexes = async (db: Db, table: string) => {
  const { rows } = await sql<{ name: string }>`
    select distinct attname as name from pg_index join pg_attribute on attrelid = indrelid and attnum = any(indkey)
    where indrelid = ${table}::regclass`.execute(db)
  return rows.map(({ name }) => sql.id(name))
}

/** From the end of the transaction on, what was made anew is what is read. Whoever reads is waited for. */
export const takeTheirPlace = async (tx: Tx, tables: readonly string[]): Promise<void> => {
  for (const table of tables) {
    const indexes = await indexesOf(tx, table)
    await sql`drop table ${sql.id(table)}`.execute(tx)
    await sql`alter table ${rebuilt(table)} reset (autovacuum_enabled)`.execute(tx)
    await sql`alter table ${rebuilt(table)} rename to ${sql.id(table)}`.execute(tx)
    for (const { name } of indexes)
      await sql`alter index ${rebuilt(name)} rename to ${sql.id(name)}`.execute(tx)
  }
}

/** Those whose days and months are all there. */
export const builtZones = async (tx: Tx): Promise<string[]> => {
  const { rows } = await sql<{ zone: string }>`
    select zone from report_zone where built_at is not null order by zone`.execute(tx)
  return rows.map(row => row.zone)
}

/** The others, whatever is there of them, have to be added up from the beginning. */
export const beginAnewBut = async (tx: Tx, zones: readonly string[]): Promise<void> => {
  await sql`
    update report_zone set built_at = null, next_at = null where zone <> all(${zones}::text[])`.execute(tx)
}

export const rebuiltNames = { quarter: `report_quarter${SUFFIX}`, span: `report_span${SUFFIX}` } as const
