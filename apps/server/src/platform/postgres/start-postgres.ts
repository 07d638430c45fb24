import { readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Log } from '../log.ts'
import { type Account, accountFor, giveTo, takeOver } from './account.ts'
import { type Binaries, findBinaries } from './binaries.ts'
import { createCluster } from './create-cluster.ts'
import { ensureDatabase } from './ensure-database.ts'
import { launch } from './launch.ts'
import { type Layout, layoutOf, urlOf } from './layout.ts'
import { clearOrphan, findPostmaster, stopPostmaster } from './postmaster.ts'
import { findRunAs, type RunAs } from './run-as.ts'
import { postgresqlConf } from './settings.ts'

/** A running embedded PostgreSQL. */
export type EmbeddedPostgres = {
  /** With the password in it: never log it. */
  url: string
  /** Resolves when the server has ended without `stop`; on Windows it never does. */
  died: Promise<void>
  /** Stops it in order; close your connections before. May be called twice. */
  stop(): Promise<void>
}

/**
 * Starts the embedded PostgreSQL of a data folder, which the caller must hold (`holdInstance`): a
 * server that already lives there is then an orphan and is stopped first. Makes the cluster and the
 * database `stoa` where they are missing.
 */
export const startPostgres = async (options: { dataDir: string; log: Log }): Promise<EmbeddedPostgres> => {
  const { dataDir, log } = options
  const layout = layoutOf(dataDir)
  const binaries = await findBinaries()
  const account = await accountFor(layout.folder)
  const as = await readyCluster(layout, binaries, account, log)
  await writeSettings(layout, account)
  const { port, ended } = await launch(binaries, as, layout, log)

  let stopping: Promise<void> | undefined
  const stop = () => {
    stopping ??= stopPostmaster(binaries, as, layout.cluster)
    return stopping
  }
  const url = urlOf(port, await readPassword(layout))
  try {
    await ensureDatabase(url)
  } catch (error) {
    await stop()
    throw error
  }
  return { url, stop, died: ended.then(() => (stopping ? new Promise(() => {}) : undefined)) }
}

/** The address of the embedded PostgreSQL that serves this data folder now, or null. */
export const runningPostgres = async (dataDir: string): Promise<string | null> => {
  const layout = layoutOf(dataDir)
  const postmaster = await findPostmaster(layout.cluster)
  return postmaster?.ready ? urlOf(postmaster.port, await readPassword(layout)) : null
}

/** Afterwards there is a cluster, its account owns it and can reach it, and no server lives on it. */
const readyCluster = async (
  layout: Layout,
  binaries: Binaries,
  account: Account | null,
  log: Log,
): Promise<RunAs> => {
  const programs = dirname(binaries.postgres)
  if (!(await isFolder(layout.folder))) {
    const as = findRunAs(account, [programs, layout.dataDir])
    log.info('Creating the database')
    await createCluster(binaries, as, layout)
    return as
  }
  if (account) await takeOver(account, layout.folder)
  const as = findRunAs(account, [programs, layout.cluster])
  if (await clearOrphan(binaries, as, layout.cluster))
    log.warn('Stopped a database server that an earlier process had left running')
  return as
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    found => found.isDirectory(),
    () => false,
  )

const readPassword = async (layout: Layout): Promise<string> =>
  (await readFile(layout.passwordFile, 'utf8')).trim()

const writeSettings = async (layout: Layout, account: Account | null) => {
  const path = join(layout.cluster, 'postgresql.conf')
  await writeFile(path, postgresqlConf())
  await giveTo(account, path)
}
