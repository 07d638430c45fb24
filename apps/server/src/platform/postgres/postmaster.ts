import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { StartError } from '../start-error.ts'
import type { Binaries } from './binaries.ts'
import { type RunAs, runAs } from './run-as.ts'

/** What postmaster.pid says about the server of a cluster. */
export type Postmaster = { pid: number; port: number; ready: boolean }

type PidFile = Postmaster & { cluster: string }

const readPidFile = async (cluster: string): Promise<PidFile | null> => {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const [pid, folder, , port, , , , status] = text.split('\n').map(line => line.trim())
  if (!pid || !folder) return null
  return { pid: Number(pid), cluster: folder, port: Number(port), ready: status === 'ready' }
}

/** The server that lives on this cluster now, or null; a number that now names another program is none. */
export const findPostmaster = async (cluster: string): Promise<Postmaster | null> => {
  const found = await readPidFile(cluster)
  return found && (await isServerOf(found)) ? found : null
}

/** What the server that we just started has written so far; costs one small read, no process. */
export const readOwnPostmaster = async (
  cluster: string,
  pid: number | undefined,
): Promise<Postmaster | null> => {
  const found = await readPidFile(cluster)
  return found && (pid === undefined || found.pid === pid) ? found : null
}

/**
 * Ends what an earlier process left behind when it was killed: stops the server that lives on without
 * it, and removes a note whose number has passed to another program, which PostgreSQL would believe.
 */
export const clearOrphan = async (binaries: Binaries, as: RunAs, cluster: string): Promise<boolean> => {
  const found = await readPidFile(cluster)
  if (!found) return false
  if (await isServerOf(found)) {
    await stopPostmaster(binaries, as, cluster)
    return true
  }
  if (isAlive(found.pid)) await rm(join(cluster, 'postmaster.pid'), { force: true })
  return false
}

/** Stops the server of a cluster in order: sessions end, a last checkpoint is written. */
export const stopPostmaster = async (binaries: Binaries, as: RunAs, cluster: string): Promise<void> => {
  const stop = (mode: string, seconds: number) =>
    runAs(as, binaries.pg_ctl, ['stop', '-D', cluster, '-m', mode, '-w', '-t', String(seconds)])
  if ((await stop('fast', 60)).succeeded || !(await findPostmaster(cluster))) return
  const { succeeded, output } = await stop('immediate', 20)
  if (!succeeded && (await findPostmaster(cluster)))
    throw new StartError(`The embedded database cannot be stopped: ${output.trim().split('\n').at(-1)}.`)
}

const isServerOf = async ({ pid, cluster }: PidFile): Promise<boolean> => {
  if (!isAlive(pid)) return false
  const command = await commandOf(pid)
  return process.platform === 'win32' ? /postgres/i.test(command) : command.includes(cluster)
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const run = promisify(execFile)

const commandOf = async (pid: number): Promise<string> => {
  if (process.platform === 'linux') return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  const [program, args]: [string, string[]] =
    process.platform === 'win32'
      ? ['tasklist', ['/FI', `PID eq ${pid}`, '/NH']]
      : ['ps', ['-ww', '-o', 'command=', '-p', String(pid)]]
  return run(program, args).then(
    ({ stdout }) => stdout,
    () => '',
  )
}
