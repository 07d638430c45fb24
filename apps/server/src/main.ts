import { join } from 'node:path'
import { startSmtpReceiver } from './channels/email/inlet/smtp/smtp-receiver.ts'
import { ensureDefaultDepartment } from './core/departments/commands.ts'
import { setUpUnattended } from './core/settings/commands.ts'
import { readCompany } from './core/settings/queries.ts'
import { createModules } from './modules.ts'
import { systemClock } from './platform/clock.ts'
import { readConfig } from './platform/config.ts'
import { openDatabase } from './platform/db/database.ts'
import { migrate } from './platform/db/migrate.ts'
import { system } from './platform/events/act.ts'
import { adoptCluster } from './platform/events/adopt-cluster.ts'
import { createWake } from './platform/events/wake.ts'
import { createFileStore } from './platform/files/file-store.ts'
import { holdInstance } from './platform/instance-lock.ts'
import { openLog } from './platform/log.ts'
import { type Platform, write } from './platform/platform.ts'
import { checkExternal } from './platform/postgres/check-external.ts'
import { startPostgres } from './platform/postgres/start-postgres.ts'
import { openSecrets } from './platform/secrets.ts'
import { listenFailure, StartError } from './platform/start-error.ts'

/** What has been started, to be stopped the other way round. */
type Closer = () => Promise<unknown> | unknown

const start = async (closers: Closer[]): Promise<void> => {
  const config = readConfig(process.env)
  const log = openLog(config.logLevel)
  const instance = await holdInstance(config.dataDir)
  closers.push(instance.release)

  const embedded = config.databaseUrl ? null : await startPostgres({ dataDir: instance.dataDir, log })
  if (embedded) closers.push(embedded.stop)
  else await checkExternal(config.databaseUrl ?? '')

  const url = embedded?.url ?? config.databaseUrl ?? ''
  const { db, pool } = openDatabase({
    url,
    connections: 20,
    onError: error => log.warn({ err: error }, 'a database connection broke'),
  })
  closers.push(() => db.destroy())
  const migrated = await migrate(pool)
  if (migrated.length > 0) log.info({ migrations: migrated.length }, 'The database is up to date')

  if (await adoptCluster(pool))
    log.warn('The database comes from another PostgreSQL cluster; the event log is renumbered')

  const port = config.port
  const platform: Platform = {
    db,
    pool,
    clock: systemClock,
    log,
    config: { ...config, publicUrl: config.publicUrl ?? `http://localhost:${port}` },
    secrets: await openSecrets({ dataDir: instance.dataDir, secret: config.secret }),
    files: createFileStore(join(instance.dataDir, 'files')),
    wake: createWake(),
  }
  await write(platform, system, act => ensureDefaultDepartment(act, 'General'))
  if (config.owner) await setUpUnattended(platform, config.owner)

  const appFolder = join(import.meta.dirname, '../../agent/dist')
  const modules = await createModules(platform, { appFolder })
  const { http, realtime, ...services } = modules
  const { followers, delivery, intake, mailboxes, housekeeping } = services
  for (const service of [followers, delivery, intake, mailboxes, housekeeping]) {
    await service.start()
    closers.push(service.stop)
  }
  const receiver = await startSmtpReceiver(platform)
  closers.push(receiver.close)
  await http
    .listen({ port, host: config.host, listenTextResolver: address => `Listening on ${address}` })
    .catch(error => {
      throw listenFailure(error, { host: config.host, port, variable: 'PORT' })
    })
  closers.push(() => http.close())
  await realtime.start(http.server)
  closers.push(realtime.stop)
  closers.push(instance.leaving)

  const needsSetUp = (await readCompany(db)) === undefined
  const address = http.server.address()
  const chosen = typeof address === 'object' && address ? address.port : port
  const publicUrl = config.publicUrl ?? `http://localhost:${chosen}`
  process.stdout.write(
    [
      '',
      `  Stoa is ready`,
      needsSetUp ? `  Set it up     ${publicUrl}/setup` : `  Agents        ${publicUrl}`,
      `  API           ${publicUrl}/api/openapi.json`,
      `  Mail (SMTP)   ${config.host}:${receiver.port}`,
      `  Data          ${config.databaseUrl ? 'external PostgreSQL, files in ' : ''}${instance.dataDir}`,
      '',
      '',
    ].join('\n'),
  )
}

const closers: Closer[] = []
let stopping: Promise<void> | undefined

const stop = (code: number): Promise<void> => {
  stopping ??= (async () => {
    for (const close of closers.splice(0).reverse())
      await Promise.resolve(close()).catch(error =>
        process.stderr.write(`While stopping: ${error.message}\n`),
      )
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
