import type pg from 'pg'

/** A client for long. Not back into the pool where it failed: the copying of a stream may not have ended. */
export const withOwnClient = async <Result>(
  pool: pg.Pool,
  use: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> => {
  const client = await pool.connect()
  let failed = true
  try {
    // What is made is not read before the last transaction is on the disk, and with it all that was written before it.
    await client.query('set synchronous_commit = off')
    const result = await use(client)
    await client.query('reset synchronous_commit')
    failed = false
    return result
  } finally {
    client.release(failed)
  }
}
