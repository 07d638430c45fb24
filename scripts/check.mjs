// What `npm run check` runs: everything that is quick, from types to pure tests.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runChecks } from './check/run-checks.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { runProject } from './test/run-project.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
try {
  const runtime = ensureInstalled(root)
  const checked = await runChecks(root, runtime)
  const tested = runProject(root, runtime, 'pure')
  process.exitCode = checked.failed + tested.failed > 0 ? 1 : 0
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
