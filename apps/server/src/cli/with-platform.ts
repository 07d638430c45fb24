import { readConfig } from '../platform/config.ts'
import { holdInstance } from '../platform/instance-lock.ts'
import { openLog } from '../platform/log.ts'
import { openPlatform } from '../platform/open-platform.ts'
import type { Platform } from '../platform/platform.ts'
import { runningPostgres, startPostgres } from '../platform/postgres/start-postgres.ts'

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
  try {
    const platform = await openPlatform({ config, log, url, connections: 4 })
    return await run(platform).finally(() => platform.db.destroy())
  } finally {
    await leave()
  }
}
