import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from './stoa-process.ts'

const program = '/usr/sbin/smtpd'

/** Why it cannot be tried here; null where it can. It has one spool and wants to be root, and what it pipes to runs as nobody. */
export const whyNoOpensmtpd = (readable: string): string | null => {
  if (!existsSync(program)) return 'OpenSMTPD is not installed (Debian: opensmtpd)'
  if (process.getuid?.() !== 0) return 'OpenSMTPD wants to be started as root'
  const asNobody = spawnSync('setpriv', [
    '--reuid=nobody',
    '--regid=nogroup',
    '--clear-groups',
    'test',
    '-r',
    readable,
  ])
  return asNobody.status === 0 ? null : 'the sources lie in a folder that is closed to the account nobody'
}

/** A real mail server that hands every mail to a program. */
export const startOpensmtpd = async (given: { command: string; files: Readonly<Record<string, string>> }) => {
  const folder = await mkdtemp(join(tmpdir(), 'stoa-mta-'))
  await chmod(folder, 0o755)
  for (const [name, text] of Object.entries(given.files)) {
    await writeFile(join(folder, name), text)
    await chmod(join(folder, name), 0o755)
  }
  const port = await freePort()
  const file = join(folder, 'smtpd.conf')
  await writeFile(
    file,
    [
      'table everybody { "@" = "nobody" }',
      `listen on 127.0.0.1 port ${port} hostname mail.example.com`,
      `action "pipe" mda "${given.command.replaceAll('FOLDER', folder)}" virtual <everybody>`,
      'match from any for any action "pipe"',
      '',
    ].join('\n'),
  )
  const server: ChildProcess = spawn(program, ['-d', '-f', file], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', data => {
      said += data
    })
  for (let tries = 0; tries < 200 && !said.includes('starting'); tries += 1) await sleep(50)
  await sleep(200)
  return {
    port,
    said: () => said,
    /** Tries what it keeps once more, now. */
    again: () => void spawnSync('smtpctl', ['schedule', 'all']),
    async stop() {
      const ended = once(server, 'exit')
      server.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}
