import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../apps/server/src/platform/db/migrate.ts'
import { startPostgres } from '../../apps/server/src/platform/postgres/start-postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where test databases are made; each test file clones the template `stoa_template`. */
    postgresUrl: string
  }
}

/** One real PostgreSQL for the whole run: the embedded one, or the server that STOA_TEST_POSTGRES names. */
export default async (project: TestProject) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'stoa-test-'))
  const given = process.env.STOA_TEST_POSTGRES
  const server = given
    ? { url: given, stop: async () => {} }
    : await startPostgres({ dataDir, log: pino({ level: 'silent' }) })
  const template = `stoa_template_${process.pid}`
  const admin = new pg.Pool({ connectionString: server.url })
  // A server that stops may be quicker than the goodbye of a connection.
  admin.on('error', () => {})
  if (!given) {
    // These databases do not outlive the run, so nothing has to survive a power cut.
    await admin.query('alter system set fsync = off')
    await admin.query('select pg_reload_conf()')
  }
  await admin.query(`create database ${template}`)
  const url = new URL(server.url)
  url.pathname = `/${template}`
  const pool = new pg.Pool({ connectionString: url.href })
  pool.on('error', () => {})
  await migrate(pool)
  await pool.end()
  project.provide('postgresUrl', url.href)
  return async () => {
    await admin.query(`drop database ${template}`)
    await admin.end()
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
