#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findRuntime } from '../../../scripts/runtime.mjs'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const runtime = findRuntime(root)
if (!runtime) {
  console.error('Stoa is not installed here yet: run "npm start" once.')
  process.exit(1)
}

const cli = join(root, 'apps', 'server', 'src', 'cli.ts')
const child = spawn(runtime, [cli, ...process.argv.slice(2)], { stdio: 'inherit' })
// Ctrl-C reaches the child by itself, because it is in the same process group; we only wait for its end.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => child.kill('SIGTERM'))
child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1)))
