import type { ChildProcess } from 'node:child_process'
import { open, readFile, rename, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '../log.ts'
import { StartError } from '../start-error.ts'
import { giveTo } from './account.ts'
import type { Binaries } from './binaries.ts'
import type { Layout } from './layout.ts'
import { clearOrphan, readOwnPostmaster } from './postmaster.ts'
import { type RunAs, runAs, spawnAs } from './run-as.ts'

type Launched = { port: number; ended: Promise<void> }

/** Between our choice of a free port and the server's, another program may take it. */
const portTries = 5
/** Sessions of a killed server need a moment to notice; until then their memory blocks a new one. */
const leftoverTries = 100

/**
 * Starts the server on a free port of 127.0.0.1 and waits until it takes connections, however long its
 * recovery lasts. (TCP, and not a Unix socket: both gave the same commits a second, 3,500 on one connection and
 * 13,000 on eight, and TCP is there on every system and knows no longest path.)
 */
export const launch = async (binaries: Binaries, as: RunAs, layout: Layout, log: Log): Promise<Launched> => {
  let ports = 0
  let leftovers = 0
  for (;;) {
    const port = await freePort()
    const outcome = await attempt(binaries, as, layout, port, log)
    if (typeof outcome !== 'string') return { port, ended: outcome.ended }
    if (/could not (bind|create any)|Address already in use/i.test(outcome) && ++ports < portTries) continue
    // A start that was killed may have begun a server that was not to be seen when we looked for one.
    const comesLate = /lock file "postmaster\.pid"/.test(outcome)
    if (!(comesLate || /shared memory block/.test(outcome)) || ++leftovers >= leftoverTries)
      throw new StartError(
        `The embedded database did not start: ${reasonIn(outcome)} (more in ${layout.serverLog}).`,
      )
    await pause(100)
    if (comesLate) await clearOrphan(binaries, as, layout.cluster)
  }
}

type Attempt = { ended: Promise<void> }

/** Resolves with what the server wrote where it ended instead of coming up. */
const attempt = async (
  binaries: Binaries,
  as: RunAs,
  layout: Layout,
  port: number,
  log: Log,
): Promise<Attempt | string> => {
  const from = await prepareLog(layout, as)
  const words = async () => (await readFile(layout.serverLog)).subarray(from).toString('utf8')
  if (process.platform === 'win32') return startOnWindows(binaries, as, layout, port, words)

  const out = await open(layout.serverLog, 'a')
  const child = spawnAs(
    as,
    binaries.postgres,
    ['-D', layout.cluster, '-p', String(port)],
    ['ignore', out.fd, out.fd],
  )
  const ended = endOf(child)
  await out.close()
  const exited = ended.then(() => true)
  const begin = performance.now()
  let told = false
  for (;;) {
    if ((await readOwnPostmaster(layout.cluster, child.pid))?.ready) return { ended }
    if (await Promise.race([exited, pause(10, false)])) return words()
    if (!told && performance.now() - begin > 5000) {
      told = true
      log.info('The database is recovering from an unexpected end; this may take a while')
    }
  }
}

/** There pg_ctl must start the server: it gives up an administrator's rights, with which PostgreSQL refuses to run. */
const startOnWindows = async (
  binaries: Binaries,
  as: RunAs,
  layout: Layout,
  port: number,
  words: () => Promise<string>,
): Promise<Attempt | string> => {
  const where = ['-D', layout.cluster, '-l', layout.serverLog, '-o', `-p ${port}`]
  const { succeeded } = await runAs(as, binaries.pg_ctl, ['start', '-w', '-t', '600', ...where])
  return succeeded ? { ended: new Promise(() => {}) } : words()
}

const endOf = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', () => resolve())
  })

const longestLog = 5_000_000

/** Makes the log file where it is missing, sets a long one aside, and says where new words will begin. */
const prepareLog = async (layout: Layout, as: RunAs): Promise<number> => {
  const size = await stat(layout.serverLog).then(
    found => found.size,
    () => 0,
  )
  if (size > longestLog) await rename(layout.serverLog, `${layout.serverLog}.old`)
  await (await open(layout.serverLog, 'a', 0o600)).close()
  await giveTo(as.account, layout.serverLog)
  return size > longestLog ? 0 : size
}

const reasonIn = (words: string): string => {
  const lines = words.trim().split('\n')
  const telling = lines.findLast(line => /(FATAL|PANIC|error):/i.test(line)) ?? lines.at(-1) ?? ''
  return telling.replace(/^.*?(FATAL|PANIC): +/, '').replace(/\.$/, '') || 'it ended without a word'
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
