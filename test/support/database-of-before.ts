import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'
import { columnTypes } from '../../apps/server/src/platform/db/column-types.ts'
import { migrate } from '../../apps/server/src/platform/db/migrate.ts'

const folder = join(import.meta.dirname, '../../apps/server/migrations')

/** A database as it was before a migration, told by how the name of its file begins. */
export const databaseOfBefore = async (migration: string): Promise<pg.Pool> => {
  const url = new URL(inject('postgresUrl'))
  const name = `before_${process.pid}_${Date.now()}`
  const admin = new pg.Pool({ connectionString: url.href.replace(url.pathname, '/postgres') })
  await admin.query(`create database ${name}`)
  url.pathname = `/${name}`
  const pool = new pg.Pool({ connectionString: url.href, types: columnTypes })
  // Dropping a database may be quicker than the goodbye of its connections.
  pool.on('error', () => {})
  const old = await mkdtemp(join(tmpdir(), 'stoa-migrations-'))
  onTestFinished(async () => {
    await pool.end()
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
    await rm(old, { recursive: true })
  })
  const before = (await readdir(folder)).filter(file => file.endsWith('.sql') && file < migration)
  for (const file of before) await copyFile(join(folder, file), join(old, file))
  await migrate(pool, old)
  return pool
}
