import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'

/** What Node.js has compiled once it need not compile again: a fifth off a later start. */
const compileCache = fileURLToPath(new URL('../node_modules/.cache/stoa-compiled', import.meta.url))

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
    env: { NODE_COMPILE_CACHE: compileCache, ...process.env },
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
  stopWithNpm(stop)
  child.on('error', error => {
    console.error(`Node.js could not be started (${error.code}).`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1)))
}

/** When npm is killed outright, nobody is left who could stop us: the server must not stay behind. */
const stopWithNpm = stop => {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return
  const lineage = npmLineage()
  const mark = lineage()
  setInterval(() => lineage() !== mark && stop('SIGTERM'), 500).unref()
}

/** npm is our parent, or, where its shell did not make way for us, the parent of that shell. */
const npmLineage = () => {
  const behindShell = process.platform === 'linux' && !isNpm(process.ppid) && isNpm(parentOf(process.ppid))
  return behindShell ? () => parentOf(process.ppid) : () => process.ppid
}

const isNpm = pid => fromProc(pid, 'cmdline').startsWith('npm')
const parentOf = pid => Number(fromProc(pid, 'stat').split(') ').at(-1).split(' ')[1])

const fromProc = (pid, name) => {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}
