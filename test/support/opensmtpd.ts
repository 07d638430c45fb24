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

type Given = {
  /** What it does with mail: lines of its configuration. `folder`: where the files are. */
  ways: (folder: string) => readonly string[]
  files?: Readonly<Record<string, string>>
}

/** The way of every mail into a program. */
export const intoProgram = (command: string): readonly string[] => [
  'table everybody { "@" = "nobody" }',
  `action "pipe" mda "${command}" virtual <everybody>`,
  'match from any for any action "pipe"',
]

/** A real mail server of this machine. */
export const startOpensmtpd = async ({ ways, files = {} }: Given) => {
  const folder = await mkdtemp(join(tmpdir(), 'stoa-mta-'))
  await chmod(folder, 0o755)
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(folder, name), text)
    await chmod(join(folder, name), 0o755)
  }
  const port = await freePort()
  const file = join(folder, 'smtpd.conf')
  await writeFile(
    file,
    [`listen on 127.0.0.1 port ${port} hostname mail.example.com`, ...ways(folder), ''].join('\n'),
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
