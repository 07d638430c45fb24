import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { columnTypes } from './column-types.ts'
import type { Tables } from './tables.generated.ts'

export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>

/** Opens a pool; `onError` hears of idle connections that the server closed. */
export const openDatabase = (options: {
  url: string
  connections?: number
  onError: (error: Error) => void
}): { db: Db; pool: pg.Pool } => {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.connections ?? 10,
    types: columnTypes,
    application_name: 'stoa',
  })
  pool.on('error', options.onError)
  return { db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }), pool }
}
