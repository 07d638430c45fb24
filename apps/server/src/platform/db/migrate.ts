import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'

const migrationsFolder = join(import.meta.dirname, '../../../migrations')

// Any number that nobody else takes; held while migrating so that two nodes do not.
const MIGRATION_LOCK = 7_861_001

/**
 * Brings the schema up to the newest file in `migrations/`: each in a transaction of its own, in order,
 * forward only. A file that changed after it ran is refused, because two databases would then differ.
 * @returns the names that ran now.
 */
export const migrate = async (pool: pg.Pool, folder = migrationsFolder): Promise<string[]> => {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await client.query(
      'create table if not exists migration (name text primary key, checksum text not null, at timestamptz not null default now())',
    )
    const done = new Map(
      (
        await client.query<{ name: string; checksum: string }>('select name, checksum from migration')
      ).rows.map(row => [row.name, row.checksum]),
    )
    const ran: string[] = []
    for (const name of (await readdir(folder)).filter(file => file.endsWith('.sql')).sort()) {
      const sql = await readFile(join(folder, name), 'utf8')
      const checksum = createHash('sha256').update(sql).digest('hex')
      const before = done.get(name)
      if (before === checksum) continue
      if (before) throw new Error(`Migration ${name} was changed after it ran; write a new one instead.`)
      await client.query('begin')
      try {
        await client.query(sql)
        await client.query('insert into migration (name, checksum) values ($1, $2)', [name, checksum])
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw new Error(`Migration ${name} failed: ${(error as Error).message}`, { cause: error })
      }
      ran.push(name)
    }
    // Of a new column the planner knows nothing, takes nearly all rows for filled, and reads whole tables until somebody has looked.
    if (ran.length > 0 && done.size > 0) await client.query('analyze')
    return ran
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => {})
    client.release()
  }
}
