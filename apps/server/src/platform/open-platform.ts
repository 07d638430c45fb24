import { join } from 'node:path'
import { systemClock } from './clock.ts'
import type { Config } from './config.ts'
import { openDatabase } from './db/database.ts'
import { migrate } from './db/migrate.ts'
import { createWake } from './events/wake.ts'
import { createFileStore } from './files/file-store.ts'
import type { Log } from './log.ts'
import type { Platform } from './platform.ts'
import { openSecrets } from './secrets.ts'

/** The platform on a database that is reachable, brought up to date. @throws when a migration fails */
export const openPlatform = async (options: {
  config: Config
  log: Log
  url: string
  connections: number
}): Promise<Platform> => {
  const { config, log, url, connections } = options
  const onError = (error: Error) => log.warn({ err: error }, 'A database connection broke')
  const { db, pool } = openDatabase({ url, connections, onError })
  try {
    const migrated = await migrate(pool)
    if (migrated.length > 0) log.info({ migrations: migrated.length }, 'The database is up to date')
    return {
      db,
      pool,
      clock: systemClock,
      log,
      config: { ...config, publicUrl: config.publicUrl ?? `http://localhost:${config.port}` },
      secrets: await openSecrets(config),
      files: createFileStore(join(config.dataDir, 'files')),
      wake: createWake(),
      arrived: createWake(),
    }
  } catch (error) {
    await db.destroy()
    throw error
  }
}
