import { randomBytes } from 'node:crypto'
import { access, constants, mkdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { StartError } from './start-error.ts'

/** One process at a time serves a data folder. */
export type Instance = {
  /** The folder's real, absolute path. */
  dataDir: string
  /** Says that the end is near, so that a start in this moment waits for it. */
  leaving(): Promise<void>
  release(): Promise<void>
}

type Holder = { pid: number; leaving: boolean }

/** Longer than the gap between the death of a launcher and the server's first word about leaving. */
const briefWaitMs = 500
const leavingWaitMs = 30_000

/**
 * Makes the data folder, proves it writable and holds it until `release` or until the process ends,
 * however it ends. A folder that another process holds is a StartError with that process's number.
 *
 * The lock is SQLite's exclusive lock on an empty file: the one lock of the operating system that Node
 * can take. The system drops it with the process, so nothing is ever stale, and no two starts can
 * both take over after a crash, as they could with a socket file or a file with a process number.
 */
export const holdInstance = async (folder: string): Promise<Instance> => {
  const dataDir = await writableFolder(folder)
  const notePath = join(dataDir, 'instance.json')
  const lock = await takeLock(join(dataDir, 'instance.lock'), dataDir, notePath)
  const note = (leaving: boolean) => writeFile(notePath, JSON.stringify({ pid: process.pid, leaving }))
  await note(false)
  return {
    dataDir,
    leaving: () => note(true),
    release: async () => {
      await rm(notePath, { force: true })
      lock.close()
    },
  }
}

const takeLock = async (path: string, dataDir: string, notePath: string): Promise<DatabaseSync> => {
  const begin = performance.now()
  for (;;) {
    const lock = tryLock(path)
    if (lock) return lock
    const holder = await readHolder(notePath)
    if (performance.now() - begin > (holder?.leaving ? leavingWaitMs : briefWaitMs))
      throw new StartError(alreadyRunning(dataDir, holder))
    await pause(50)
  }
}

const alreadyRunning = (dataDir: string, holder: Holder | null) =>
  holder
    ? `Stoa is already running on ${dataDir} (process ${holder.pid}); stop it first, or choose another folder with STOA_DATA.`
    : `Stoa is already running on ${dataDir}; stop it first, or choose another folder with STOA_DATA.`

const sqliteBusy = 5

const tryLock = (path: string): DatabaseSync | null => {
  let lock: DatabaseSync | undefined
  try {
    lock = new DatabaseSync(path, { timeout: 0 })
    lock.exec('pragma journal_mode = memory; begin exclusive')
    return lock
  } catch (error) {
    lock?.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy) return null
    throw new StartError(
      `The file ${path} cannot be locked; STOA_DATA must be on a disk that supports locks.`,
      {
        cause: error,
      },
    )
  }
}

const readHolder = async (notePath: string): Promise<Holder | null> => {
  const text = await readFile(notePath, 'utf8').catch(() => '')
  const match = /^\{"pid":(\d+),"leaving":(true|false)\}$/.exec(text)
  return match ? { pid: Number(match[1]), leaving: match[2] === 'true' } : null
}

/** As root others may pass through the folder (not read it): the database runs as another user. */
const writableFolder = async (folder: string): Promise<string> => {
  const isRoot = process.getuid?.() === 0
  try {
    await makeFolder(folder, isRoot ? 0o711 : 0o700)
    const dataDir = await realpath(folder)
    await access(dataDir, constants.R_OK | constants.X_OK)
    const proof = join(dataDir, `.writable-${randomBytes(6).toString('hex')}`)
    await writeFile(proof, '')
    await rm(proof)
    return dataDir
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : 'unknown'
    throw new StartError(
      `The data folder ${folder} cannot be written by this user (${code}); choose another with STOA_DATA.`,
      { cause: error },
    )
  }
}

/** Node's own recursive mkdir never returns where the system refuses a folder with “not found”, as /proc does. */
const makeFolder = async (path: string, mode: number): Promise<void> => {
  if (await exists(path)) return
  if (!(await exists(dirname(path)))) await makeFolder(dirname(path), mode)
  await mkdir(path, { mode }).catch(error => {
    if (error.code !== 'EEXIST') throw error
  })
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    error => error.code !== 'ENOENT',
  )
