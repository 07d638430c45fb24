import type pg from 'pg'

/**
 * PostgreSQL's session locks on one connection of its own: what one process of the cluster does alone. When the
 * connection breaks, the locks are gone; `tryLock` then says no until `tryLock` is asked again with a new one.
 */
export type SessionLocks = {
  /** @returns whether this process holds the lock now, taken just now or before. Never throws: no database, no lock. */
  tryLock(space: number, key: number): Promise<boolean>
  unlock(space: number, key: number): Promise<void>
  /** Gives every lock back. */
  close(): void
}

export const createSessionLocks = (pool: pg.Pool): SessionLocks => {
  const held = new Set<string>()
  let connection: Promise<pg.PoolClient> | null = null

  const drop = (client: pg.PoolClient | null, error?: Error) => {
    connection = null
    held.clear()
    // A connection that may hold locks must not go back to the pool.
    client?.release(error ?? true)
  }

  const connect = () => {
    connection ??= pool.connect().then(client => {
      client.once('error', error => drop(client, error))
      return client
    })
    return connection
  }

  return {
    async tryLock(space, key) {
      const name = `${space}:${key}`
      if (held.has(name)) return true
      try {
        const client = await connect()
        const { rows } = await client.query('select pg_try_advisory_lock($1, $2) as held', [space, key])
        if (rows[0].held) held.add(name)
        return rows[0].held
      } catch {
        connection = null
        held.clear()
        return false
      }
    },
    async unlock(space, key) {
      if (!held.delete(`${space}:${key}`) || !connection) return
      const client = await connection
      await client.query('select pg_advisory_unlock($1, $2)', [space, key]).catch(() => {})
    },
    close() {
      const closing = connection
      connection = null
      held.clear()
      closing?.then(
        client => client.release(true),
        () => {},
      )
    },
  }
}
