import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { onTestFinished } from 'vitest'

export const owner = { email: 'ada@example.com', password: 'correct horse battery' }

/** A port that was free a moment ago. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || !address) throw new Error('no port')
  return address.port
}

export type StoaProcess = {
  url: string
  smtpPort: number
  child: ChildProcess
  output(): string
  exited: Promise<number | null>
}

/** Starts the server as an operator does, in a process of its own. `ready` waits until it answers. */
export const startStoa = async (
  env: Record<string, string>,
  args: readonly string[] = [],
): Promise<StoaProcess & { ready(): Promise<void> }> => {
  const port = env.PORT ?? String(await freePort())
  const smtpPort = env.STOA_SMTP_PORT ?? String(await freePort())
  const main = join(import.meta.dirname, '../../apps/server/src/main.ts')
  const child = spawn(process.execPath, [main, ...args], {
    env: {
      ...process.env,
      PORT: port,
      STOA_SMTP_PORT: smtpPort,
      STOA_OWNER_EMAIL: owner.email,
      STOA_OWNER_PASSWORD: owner.password,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout?.on('data', data => {
    output += data
  })
  child.stderr?.on('data', data => {
    output += data
  })
  const url = `http://127.0.0.1:${port}`
  onTestFinished(() => void child.kill('SIGTERM'))
  const exited = once(child, 'exit').then(([code]) => code as number | null)
  const ready = async () => {
    // As long as it lives: a database that was killed recovers as long as the machine lets it.
    while (child.exitCode === null && child.signalCode === null) {
      const healthy = await fetch(`${url}/api/health`).then(
        answer => answer.ok,
        () => false,
      )
      if (healthy) return
      await pause(50)
    }
    throw new Error(`Stoa did not become ready:\n${output}`)
  }
  return { url, smtpPort: Number(smtpPort), child, output: () => output, exited, ready }
}

/** A signed-in way to the API of a running process. */
export const signInAt = async (url: string) => {
  const answer = await fetch(`${url}/api/sessions/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(owner),
  })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return async <Body>(path: string, body?: object): Promise<Body> => {
    const response = await fetch(`${url}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { cookie, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    })
    return (await response.json()) as Body
  }
}
