import { sql } from 'kysely'
import type { Tx } from './database.ts'
import type { Tables } from './tables.generated.ts'

/** Ids that nobody else gets, for rows that are inserted together: such rows come back in no order. */
export const reserveIds = async (tx: Tx, table: keyof Tables, count: number): Promise<number[]> => {
  if (count === 0) return []
  const { rows } = await sql<{ id: number }>`
    select nextval(pg_get_serial_sequence(${table}, 'id')) as id from generate_series(1, ${count}::int)`.execute(
    tx,
  )
  return rows.map(row => row.id)
}
