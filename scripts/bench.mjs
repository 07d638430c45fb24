// What `npm run bench` runs: makes ready what is missing, then measures. Only figures go to standard output.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './ensure-built.mjs'
import { ensureInstalled } from './ensure-installed.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
console.log = console.error

try {
  const runtime = ensureInstalled(root)
  ensureBuilt(root, runtime)
  const { status } = spawnSync(runtime, [join(root, 'bench', 'run.ts'), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
