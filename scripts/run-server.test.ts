import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'

const runServer = JSON.stringify(new URL('run-server.mjs', import.meta.url).href)
const server = `
  console.log('ready ' + process.pid)
  process.on('SIGTERM', () => { console.log('SIGTERM'); setTimeout(() => process.exit(7), 200) })
  process.on('disconnect', () => process.exit(0))`

const started: number[] = []
afterEach(() => {
  for (const pid of started.splice(0)) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It has ended, as it should.
    }
  }
})

/** A launcher in a process group of its own, as a terminal would have it, and all that is said. */
const launch = async () => {
  const script = `const { runServer } = await import(${runServer}); runServer(process.execPath, ['-e', ${JSON.stringify(server)}])`
  const launcher = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  let said = ''
  launcher.stdout.on('data', chunk => {
    said += chunk
  })
  await expect.poll(() => said, { timeout: 10_000 }).toMatch(/ready \d+\n/)
  const serverPid = Number(/\d+/.exec(said)?.[0])
  started.push(serverPid, launcher.pid ?? serverPid)
  return { launcher, serverPid, said: () => said.replace(/^.*\n/, '') }
}

const groupOf = (child: ChildProcess) => -(child.pid ?? Number.NaN)

test.skipIf(process.platform === 'win32')(
  'the server hears a signal once, and its exit code is ours',
  async () => {
    const { launcher, said } = await launch()
    const ended = once(launcher, 'exit')
    // Ctrl-C goes to the whole group, and npm passes its copy on as well.
    process.kill(groupOf(launcher), 'SIGTERM')
    // Signals that come together would be merged by the system.
    await pause(50)
    launcher.kill('SIGTERM')
    expect(await ended).toEqual([7, null])
    expect(said()).toBe('SIGTERM\n')
  },
)

test.skipIf(process.platform === 'win32')('a launcher that is killed takes the server with it', async () => {
  const { launcher, serverPid } = await launch()
  const ended = once(launcher, 'exit')
  launcher.kill('SIGKILL')
  await ended
  await pause(300)
  const output = spawn('ps', ['-o', 'stat=', '-p', String(serverPid)])
  let state = ''
  output.stdout.on('data', chunk => {
    state += chunk
  })
  await once(output, 'close')
  // A process that nobody has waited for yet is listed, but no longer alive.
  expect(state.trim()).toMatch(/^(Z.*)?$/)
})
