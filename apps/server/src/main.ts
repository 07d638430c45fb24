import { join } from 'node:path'
import { announce } from './announce.ts'
import { startSmtpReceiver } from './channels/email/inlet/smtp/smtp-receiver.ts'
import { ensureDefaultDepartment } from './core/departments/commands.ts'
import { setUpUnattended } from './core/settings/commands.ts'
import { readCompany } from './core/settings/queries.ts'
import type { startDemo } from './demo/start-demo.ts'
import { createModules } from './modules.ts'
import { type Config, readConfig } from './platform/config.ts'
import { system } from './platform/events/act.ts'
import { adoptCluster } from './platform/events/adopt-cluster.ts'
import { holdInstance } from './platform/instance-lock.ts'
import { openLog } from './platform/log.ts'
import { openPlatform } from './platform/open-platform.ts'
import { write } from './platform/platform.ts'
import { checkExternal } from './platform/postgres/check-external.ts'
import { startPostgres } from './platform/postgres/start-postgres.ts'
import { listenFailure, StartError } from './platform/start-error.ts'

/** What has been started, to be stopped the other way round. */
type Closers = (() => Promise<unknown> | unknown)[]

const reachDatabase = async (
  config: Config,
  log: ReturnType<typeof openLog>,
  closers: Closers,
): Promise<string> => {
  if (config.databaseUrl) {
    await checkExternal(config.databaseUrl)
    return config.databaseUrl
  }
  const embedded = await startPostgres({ dataDir: config.dataDir, log })
  closers.push(embedded.stop)
  void embedded.died.then(() => {
    log.fatal('The embedded database has ended by itself; Stoa stops, and recovers at the next start')
    return stop(1)
  })
  return embedded.url
}

const start = async (closers: Closers): Promise<void> => {
  const isDemo = process.argv.includes('--demo')
  const given = readConfig(isDemo ? { STOA_DATA: 'data-demo', ...process.env } : process.env)
  const log = openLog(given.logLevel)
  const instance = await holdInstance(given.dataDir)
  closers.push(instance.release)
  const config = { ...given, dataDir: instance.dataDir }
  const url = await reachDatabase(config, log, closers)
  const platform = await openPlatform({ config, log, url, connections: 20 })
  closers.push(() => platform.db.destroy())
  if (await adoptCluster(platform.pool))
    log.warn('This database comes from another PostgreSQL; the event log is renumbered')
  await write(platform, system, act => ensureDefaultDepartment(act, 'General'))
  if (config.owner && !isDemo) await setUpUnattended(platform, config.owner)

  const appFolder = join(import.meta.dirname, '../../agent/dist')
  const { http, realtime, recentRaw, services } = await createModules(platform, { appFolder })
  for (const service of services) {
    await service.start()
    closers.push(service.stop)
  }
  const receiver = await startSmtpReceiver(platform, { recent: recentRaw })
  closers.push(receiver.close)
  closers.push(() => http.close())
  await realtime.start(http.server)
  closers.push(realtime.stop, instance.leaving)
  // Whoever is answered may also stop the server: from here on everything that was started is known to be stopped.
  const { port, host } = config
  await http.listen({ port, host, listenTextResolver: address => `Listening on ${address}` }).catch(error => {
    throw listenFailure(error, { host, port, variable: 'PORT' })
  })
  const demo = isDemo ? await openDemo(platform, { http, smtpPort: receiver.port }) : null
  if (demo) closers.push(demo.stop)

  const { publicUrl } = platform.config
  const needsSetUp = (await readCompany(platform.db)) === undefined
  announce([
    needsSetUp ? ['Set it up', `${publicUrl}/setup`] : ['Agents', publicUrl],
    ...(demo?.lines ?? []),
    ['API', `${publicUrl}/api/openapi.json`],
    ['Mail (SMTP)', `${host}:${receiver.port}`],
    ['Data', config.databaseUrl ? `an external PostgreSQL, and files in ${config.dataDir}` : config.dataDir],
  ])
}

/** Loaded only when it is asked for: no ordinary start pays for it. */
const openDemo: typeof startDemo = async (platform, doors) =>
  (await import('./demo/start-demo.ts')).startDemo(platform, doors)

const closers: Closers = []
let stopping: Promise<void> | undefined

const stop = (code: number): Promise<void> => {
  stopping ??= (async () => {
    for (const close of closers.splice(0).reverse())
      await Promise.try(close).catch(error => process.stderr.write(`While stopping: ${error.message}\n`))
    process.exit(code)
  })()
  return stopping
}

process.on('SIGINT', () => void stop(0))
process.on('SIGTERM', () => void stop(0))
// The launcher that started us has ended, however it ended.
process.on('disconnect', () => void stop(0))

try {
  await start(closers)
} catch (error) {
  process.stderr.write(
    error instanceof StartError ? `${error.message}\n` : `${(error as Error).stack ?? error}\n`,
  )
  await stop(1)
}
