// What `npm test` runs, on whatever Node.js the machine has: makes ready what is missing, then checks and tests
// everything, and ends with one line that counts.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runChecks } from './check/run-checks.mjs'
import { ensureBuilt } from './ensure-built.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { runProject } from './test/run-project.mjs'
import { ensureSystemPackages } from './test/system-packages.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
if (process.env.CI) {
  process.env.NO_COLOR = '1'
  delete process.env.FORCE_COLOR
}

const total = { passed: 0, failed: 0, skipped: 0 }
let ran = 0

const test = (runtime, project) => {
  console.log(`\nTests: ${project}`)
  const { passed, failed, skipped } = runProject(root, runtime, project)
  // A test that is skipped without a reason is a test that nobody will ever run again.
  const silent = skipped.filter(({ why }) => !why)
  for (const { name, why } of skipped) console.log(`skipped: ${name}: ${why || 'FAILED: no reason is given'}`)
  ran += passed + failed
  total.passed += passed
  total.failed += failed + silent.length
  total.skipped += skipped.length - silent.length
}

try {
  const runtime = ensureInstalled(root)
  if (!ensureSystemPackages()) process.exit(1)
  ensureBuilt(root, runtime)
  const { passed, failed } = await runChecks(root, runtime)
  total.passed += passed
  total.failed += failed
  test(runtime, 'pure')
  test(runtime, 'server')
  test(runtime, 'process')
  if (existsSync(join(root, 'test', 'e2e'))) test(runtime, 'journeys')
} catch (error) {
  console.error(error.message)
  total.failed++
}
if (ran === 0) total.failed++
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.failed > 0 ? 1 : 0
