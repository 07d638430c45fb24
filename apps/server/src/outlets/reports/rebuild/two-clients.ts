import type pg from 'pg'

/** One that reads and one that writes. Not back into the pool where it failed: the copying of a stream may not have ended. */
export const withTwoClients = async <Result>(
  pool: pg.Pool,
  use: (clients: { reader: pg.PoolClient; writer: pg.PoolClient }) => Promise<Result>,
): Promise<Result> => {
  const reader = await pool.connect()
  const writer = await pool.connect()
  let failed = true
  // What is made is not read before the last transaction is on the disk, and with it all that was written before it.
  await writer.query('set synchronous_commit = off')
  try {
    const result = await use({ reader, writer })
    await writer.query('reset synchronous_commit')
    failed = false
    return result
  } finally {
    reader.release(failed)
    writer.release(failed)
  }
}
