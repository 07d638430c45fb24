import { join } from 'node:path'
import { pino } from 'pino'
import { createModules } from '../../apps/server/src/modules.ts'
import { readConfig } from '../../apps/server/src/platform/config.ts'
import { openDatabase } from '../../apps/server/src/platform/db/database.ts'
import { migrate } from '../../apps/server/src/platform/db/migrate.ts'
import { createWake } from '../../apps/server/src/platform/events/wake.ts'
import { createFileStore } from '../../apps/server/src/platform/files/file-store.ts'
import { holdInstance } from '../../apps/server/src/platform/instance-lock.ts'
import type { Platform } from '../../apps/server/src/platform/platform.ts'
import { startPostgres } from '../../apps/server/src/platform/postgres/start-postgres.ts'
import { openSecrets } from '../../apps/server/src/platform/secrets.ts'
import { withDataDir } from './stoa-process.ts'

export type StoaInProcess = Awaited<ReturnType<typeof createModules>> & {
  platform: Platform & { clock: BenchClock }
}

/** Time is what the load says it is, so that a year of tickets is made in a minute. */
export type BenchClock = { now(): Temporal.Instant; set(now: Temporal.Instant): void }

const benchClock = (): BenchClock => {
  let now = Temporal.Now.instant()
  return {
    now: () => now,
    set(given) {
      now = given
    },
  }
}

/** The server inside this process, on its own embedded database, for what is measured without a network between. */
export const withStoaInProcess = <Result>(use: (stoa: StoaInProcess) => Promise<Result>): Promise<Result> =>
  withDataDir(async folder => {
    const log = pino({ level: 'silent' })
    const { dataDir, release } = await holdInstance(folder)
    const postgres = await startPostgres({ dataDir, log })
    const { db, pool } = openDatabase({ url: postgres.url, connections: 20, onError: () => {} })
    try {
      await migrate(pool)
      const config = readConfig({ STOA_DATA: dataDir, PORT: '0', STOA_SMTP_PORT: '0' })
      const platform = {
        db,
        pool,
        clock: benchClock(),
        log,
        config: { ...config, publicUrl: 'http://localhost' },
        secrets: await openSecrets(config),
        files: createFileStore(join(dataDir, 'files')),
        wake: createWake(),
      }
      const modules = await createModules(platform, { appFolder: join(dataDir, 'no-app') })
      return await use({ ...modules, platform })
    } finally {
      await db.destroy()
      await postgres.stop()
      await release()
    }
  })
