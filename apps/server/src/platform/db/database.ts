import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { columnTypes } from './column-types.ts'
import { ForgettingClient } from './forgetting-client.ts'
import type { Tables } from './tables.generated.ts'

export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>

/** Opens a pool; `onError` hears of idle connections that the server closed, until the pool is ended. */
export const openDatabase = (options: {
  url: string
  connections?: number
  onError: (error: Error) => void
}): { db: Db; pool: pg.Pool } => {
  const pool = new pg.Pool({
    Client: ForgettingClient,
    connectionString: options.url,
    max: options.connections ?? 10,
    types: columnTypes,
    application_name: 'stoa',
  })
  // A pool that ends says goodbye on each connection and does not wait for the answer: a server that stops right then may be quicker.
  pool.on('error', error => {
    if (!pool.ending) options.onError(error)
  })
  // One that breaks while somebody uses it fails what they ask of it; without a listener it would end the process.
  pool.on('connect', client => client.on('error', () => {}))
  return { db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }), pool }
}
