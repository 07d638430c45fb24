import { join } from 'node:path'
import { systemClock } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import { openDatabase } from '../platform/db/database.ts'
import { migrate } from '../platform/db/migrate.ts'
import { createWake } from '../platform/events/wake.ts'
import { createFileStore } from '../platform/files/file-store.ts'
import { holdInstance } from '../platform/instance-lock.ts'
import { openLog } from '../platform/log.ts'
import type { Platform } from '../platform/platform.ts'
import { runningPostgres, startPostgres } from '../platform/postgres/start-postgres.ts'
import { openSecrets } from '../platform/secrets.ts'

/** Where the database is: named, running beside us under a server's hands, or started for the moment. */
const reachDatabase = async (
  config: { databaseUrl: string | null; dataDir: string },
  log: Platform['log'],
) => {
  const there = config.databaseUrl ?? (await runningPostgres(config.dataDir))
  if (there) return { url: there, leave: async () => {} }
  const instance = await holdInstance(config.dataDir)
  const own = await startPostgres({ dataDir: instance.dataDir, log })
  const leave = async () => {
    await own.stop()
    await instance.release()
  }
  return { url: own.url, leave }
}

/** Runs an operator's command on the data that the environment names, whether or not a server runs on it. */
export const withPlatform = async <Result>(run: (platform: Platform) => Promise<Result>): Promise<Result> => {
  const config = readConfig(process.env)
  const log = openLog('warn')
  const { url, leave } = await reachDatabase(config, log)
  const { db, pool } = openDatabase({
    url,
    connections: 2,
    onError: error => log.warn({ err: error }, 'a database connection broke'),
  })
  try {
    await migrate(pool)
    return await run({
      db,
      pool,
      clock: systemClock,
      log,
      config: { ...config, publicUrl: config.publicUrl ?? 'http://localhost' },
      secrets: await openSecrets(config),
      files: createFileStore(join(config.dataDir, 'files')),
      wake: createWake(),
    })
  } finally {
    await db.destroy()
    await leave()
  }
}
