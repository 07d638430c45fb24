import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export const root = join(import.meta.dirname, '../..')
const mainFile = join(root, 'apps/server/src/main.ts')
/** What `npm start` gives to Node.js. */
export const flags: string[] = JSON.parse(readFileSync(join(root, 'scripts/server-flags.json'), 'utf8'))

export const owner = { email: 'ada@olive.example', password: 'olives-in-november' }

/** A Stoa that runs in a process of its own, as a user starts it, on a data folder that is given. */
export type StoaProcess = {
  child: ChildProcess
  origin: string
  smtpPort: number
  /** From the spawn to the first 200 of /api/health. */
  readyAfterMs: number
  stop(): Promise<void>
}

export type Launch = { dataDir: string; command?: readonly string[] }

/** Starts the process, and waits for nothing. `said`: the last that it wrote to its standard error. */
export const spawnStoa = async ({ dataDir, command = [process.execPath, ...flags, mainFile] }: Launch) => {
  const [port, smtpPort] = await freePorts()
  const [program = process.execPath, ...args] = command
  const child = spawn(program, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      PORT: `${port}`,
      STOA_SMTP_PORT: `${smtpPort}`,
      STOA_DATA: dataDir,
      STOA_LOG: 'warn',
      STOA_OWNER_EMAIL: owner.email,
      STOA_OWNER_PASSWORD: owner.password,
    },
  })
  let said = ''
  child.stderr?.on('data', chunk => {
    said = `${said}${chunk}`.slice(-4000)
  })
  return { child, port, smtpPort, said: () => said.trim() }
}

export const startStoa = async (launch: Launch): Promise<StoaProcess> => {
  const begin = performance.now()
  const { child, port, smtpPort, said } = await spawnStoa(launch)
  const ended = once(child, 'exit')
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await ended
  }
  const origin = `http://127.0.0.1:${port}`
  for (;;) {
    if (await answers(origin))
      return { child, origin, smtpPort, readyAfterMs: performance.now() - begin, stop }
    // However long it takes: a database that was killed recovers as long as the machine lets it.
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`Stoa did not start (${child.signalCode ?? child.exitCode}): ${said()}`)
    await pause(5)
  }
}

const answers = (origin: string): Promise<boolean> =>
  fetch(`${origin}/api/health`).then(
    response => response.ok,
    () => false,
  )

/** Both held at once, so that they differ. */
const freePorts = async (): Promise<[number, number]> => {
  const servers = [createServer(), createServer()]
  const ports = await Promise.all(
    servers.map(async server => {
      await once(server.listen(0, '127.0.0.1'), 'listening')
      const address = server.address()
      return typeof address === 'object' && address ? address.port : 0
    }),
  )
  await Promise.all(servers.map(server => once(server.close(), 'close')))
  const [port = 0, smtpPort = 0] = ports
  return [port, smtpPort]
}

/** Lends a new data folder, and removes it afterwards. */
export const withDataDir = async <Result>(use: (dataDir: string) => Promise<Result>): Promise<Result> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'stoa-bench-'))
  try {
    return await use(dataDir)
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** Runs Stoa for as long as it is used. */
export const withStoa = async <Result>(
  launch: Launch,
  use: (stoa: StoaProcess) => Promise<Result>,
): Promise<Result> => {
  const stoa = await startStoa(launch)
  try {
    return await use(stoa)
  } finally {
    await stoa.stop()
  }
}
