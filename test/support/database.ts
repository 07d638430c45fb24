import { mkdtemp, rm, statfs } from 'node:fs/promises'
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

const memory = '/dev/shm'
const enough = 6e9

/**
 * In memory where there is enough of it. Each test makes a database of thousands of files and removes it: a disk's file system looks for room longest
 * where much has just been removed.
 */
const whereFilesAreQuick = async (): Promise<string> => {
  const room = await statfs(memory).catch(() => null)
  return room && room.bavail * room.bsize > enough ? memory : tmpdir()
}

/** One real PostgreSQL for the whole run: the embedded one, or the server that STOA_TEST_POSTGRES names. */
export default async (project: TestProject) => {
  const dataDir = await mkdtemp(join(await whereFilesAreQuick(), 'stoa-test-'))
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
