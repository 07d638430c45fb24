import { join } from 'node:path'
import { pino } from 'pino'
import { createModules } from '../../apps/server/src/modules.ts'
import type { Clock } from '../../apps/server/src/platform/clock.ts'
import { readConfig } from '../../apps/server/src/platform/config.ts'
import { holdInstance } from '../../apps/server/src/platform/instance-lock.ts'
import { openPlatform } from '../../apps/server/src/platform/open-platform.ts'
import type { Platform } from '../../apps/server/src/platform/platform.ts'
import { startPostgres } from '../../apps/server/src/platform/postgres/start-postgres.ts'
import { withDataDir } from './stoa-process.ts'

export type StoaInProcess = Awaited<ReturnType<typeof createModules>> & {
  platform: Platform
  databaseUrl: string
}

/**
 * The server inside this process, on its own embedded database, for what is measured without a network between. Its data folder is thrown away,
 * but for one that is given.
 */
export const withStoaInProcess = <Result>(
  use: (stoa: StoaInProcess) => Promise<Result>,
  { dataDir: keptIn, ...given }: { clock?: Clock; dataDir?: string | undefined } = {},
): Promise<Result> => {
  const useIn = async (folder: string) => {
    const log = pino({ level: 'silent' })
    const { dataDir, release } = await holdInstance(folder)
    const postgres = await startPostgres({ dataDir, log })
    const config = { ...readConfig({ PORT: '0', STOA_SMTP_PORT: '0' }), dataDir }
    const opened = await openPlatform({ config, log, url: postgres.url, connections: 20 })
    const platform = { ...opened, ...given }
    try {
      const modules = await createModules(platform, { appFolder: join(dataDir, 'no-app') })
      return await use({ ...modules, platform, databaseUrl: postgres.url })
    } finally {
      await platform.db.destroy()
      await postgres.stop()
      await release()
    }
  }
  return keptIn === undefined ? withDataDir(useIn) : useIn(keptIn)
}
