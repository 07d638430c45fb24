import { Kysely, PostgresDialect, type PostgresPool } from 'kysely'
import pg from 'pg'
import type { Tx } from './database.ts'
import type { Tables } from './tables.generated.ts'

/** A connection of its own for one who writes much: what is asked side by side is sent without waiting for answers. */
export type Pipeline = {
  /** One at a time. All that `work` has begun has to have ended, well or badly, when its promise settles. */
  transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

const MOST_NAMED = 500

/** Statements are prepared once for a connection; those whose text varies without end are not. */
const nameStatements = () => {
  const names = new Map<string, string>()
  return (text: string): string | undefined => {
    if (names.size < MOST_NAMED && !names.has(text)) names.set(text, `statement_${names.size}`)
    return names.get(text)
  }
}

export const createPipeline = (pool: pg.Pool): Pipeline => {
  let connection: { client: pg.Client; tx: Tx } | null = null

  const connect = async () => {
    if (connection) return connection
    const client = new pg.Client({ ...pool.options, pipeline: true })
    // A broken connection fails what is under way; the next transaction takes a new one.
    client.on('error', () => {
      connection = null
    })
    await client.connect()
    connection = { client, tx: statementsOn(client) }
    return connection
  }

  return {
    async transaction(work) {
      const { client, tx } = await connect()
      try {
        await client.query('begin')
        const result = await work(tx)
        await client.query('commit')
        return result
      } catch (error) {
        await client.query('rollback').catch(() => {
          connection = null
          return client.end()
        })
        throw error
      }
    },
    async close() {
      const closing = connection
      connection = null
      await closing?.client.end()
    },
  }
}

/**
 * Kysely lets one statement after the other onto a transaction, so this is a plain Kysely whose every statement goes to
 * the one connection. Commands only run statements on what they are given, so they cannot tell.
 */
const statementsOn = (client: pg.Client): Tx => {
  const nameOf = nameStatements()
  const only = {
    query: (text: string, values: readonly unknown[]) =>
      client.query({ name: nameOf(text), text, values: [...values] }),
    release: () => {},
  }
  const single = { connect: async () => only, end: async () => {}, options: {} } as unknown as PostgresPool
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: single }) }) as unknown as Tx
}
