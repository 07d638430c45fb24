import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/**
 * Runs a program of the server on `runtime` and ends with its exit code.
 *
 * The child gets a process group of its own: Ctrl-C in a terminal goes to a whole group, and npm passes
 * its copy on too, so the child would hear it up to three times. Here it is passed on once. The
 * channel to the child closes when we end, however we end, which tells it to stop as well.
 */
export const runServer = (runtime, args) => {
  const child = spawn(runtime, args, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
  })
  let passedOn = false
  const stop = signal => {
    if (passedOn) return
    passedOn = true
    // Windows knows no signals between processes: there, `kill` would end the child at once.
    if (process.platform === 'win32') child.disconnect()
    else child.kill(signal)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  stopWithParent(stop)
  child.on('error', error => {
    console.error(`Node.js could not be started (${error.code}).`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1)))
}

/** When npm is killed outright, nobody is left who could stop us: the server must not stay behind. */
const stopWithParent = stop => {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && stop('SIGTERM'), 500).unref()
}
