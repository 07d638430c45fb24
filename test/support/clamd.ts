import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { askClamd } from '../../apps/server/src/core/file-scans/clamd/ask-clamd.ts'

/** A real clamd of Debian as an ordinary process, which knows one harmless virus. */
export type Clamd = {
  host: string
  port: number
  start(): Promise<void>
  /** Until it is started again. */
  halt(): Promise<void>
  /** For good. */
  stop(): Promise<void>
}

export const hasClamd = existsSync('/usr/sbin/clamd')

/** The EICAR test file, in two pieces so that no scanner takes this file for it. */
export const eicar = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
)

const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (!address || typeof address === 'string') throw new Error('There is no free port.')
  return address.port
}

/** Takes files of a megabyte at most. */
export const startClamd = async (): Promise<Clamd> => {
  const folder = await mkdtemp(join(tmpdir(), 'stoa-clamd-'))
  await chmod(folder, 0o755)
  const port = await freePort()
  await writeFile(join(folder, 'eicar.ndb'), `Eicar-Test-Signature:0:*:${eicar.toString('hex')}\n`)
  const config = join(folder, 'clamd.conf')
  await writeFile(
    config,
    [
      `DatabaseDirectory ${folder}`,
      'TCPAddr 127.0.0.1',
      `TCPSocket ${port}`,
      'Foreground yes',
      'StreamMaxLength 1M',
      'OfficialDatabaseOnly no',
      'MaxThreads 2',
      '',
    ].join('\n'),
  )
  const at = { host: '127.0.0.1', port, ownNetwork: true }
  let server: ChildProcess | null = null
  const halt = async () => {
    if (!server || server.exitCode !== null) return
    const ended = once(server, 'exit')
    server.kill('SIGTERM')
    await ended
  }
  const start = async () => {
    server = spawn('/usr/sbin/clamd', ['-c', config], { stdio: 'ignore' })
    for (let tries = 0; tries < 200; tries += 1) {
      if (await askClamd(at, 'VERSION', null, 1000).catch(() => null)) return
      if (server.exitCode !== null) break
      await sleep(50)
    }
    throw new Error('clamd did not start')
  }
  await start()
  return { host: at.host, port, start, halt, stop }

  async function stop() {
    await halt()
    await rm(folder, { recursive: true, force: true })
  }
}
