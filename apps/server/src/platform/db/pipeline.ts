import { Socket } from 'node:net'
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely'
import type pg from 'pg'
import type { Db, Tx } from './database.ts'
import { ForgettingClient } from './forgetting-client.ts'
import type { Tables } from './tables.generated.ts'
import { createWriteTogether, type WriteTogether } from './write-together.ts'

/** A connection of its own for one who asks much: what is asked side by side is sent without waiting for answers. */
export type Pipeline = {
  /** Statements by themselves, outside of any transaction. */
  asking<Result>(work: (db: Db) => Promise<Result>): Promise<Result>
  /** One at a time. All that `work` has begun has to have ended, well or badly, when its promise settles. */
  transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

type Connection = { client: pg.Client; nameOf: (text: string) => string | undefined; together: WriteTogether }

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
  let connection: Connection | null = null

  const connect = async (): Promise<Connection> => {
    if (connection) return connection
    const socket = new Socket()
    const client = new ForgettingClient({ ...pool.options, pipeline: true, stream: () => socket })
    // A broken connection fails what is under way; the next transaction takes a new one.
    client.on('error', () => {
      if (connection?.client === client) connection = null
    })
    await client.connect()
    connection = { client, nameOf: nameStatements(), together: createWriteTogether(socket) }
    return connection
  }

  return {
    async asking(work) {
      return work(statementsOn(await connect()).db)
    },
    async transaction(work) {
      const connected = await connect()
      const { client, together } = connected
      const { db, end } = statementsOn(connected)
      try {
        // Not waited for: the first statement leaves with it, and where this fails, so does all that follows.
        together()
        const begun = client.query('begin')
        begun.catch(() => {})
        const result = await work(db as unknown as Tx)
        await begun
        end()
        const { command } = await client.query('commit')
        // What PostgreSQL says where a statement had failed and nobody told: without an error, nothing is written.
        if (command !== 'COMMIT')
          throw new Error('A statement of this transaction failed, so nothing of it was written.')
        return result
      } catch (error) {
        end()
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
 * the one connection. Commands only run statements on what they are given, so they cannot tell. After `end` nothing
 * more is let through: what is late in a transaction that failed must not be written outside of it.
 */
const statementsOn = ({ client, nameOf, together }: Connection) => {
  let ended = false
  const only = {
    query: async (text: string, values: readonly unknown[]) => {
      if (ended) throw new Error('This transaction has ended.')
      together()
      return client.query({ name: nameOf(text), text, values: [...values] })
    },
    release: () => {},
  }
  const single = { connect: async () => only, end: async () => {}, options: {} } as unknown as PostgresPool
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: single }) })
  return {
    db,
    end: () => {
      ended = true
    },
  }
}
