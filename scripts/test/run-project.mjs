import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const nothing = { passed: 0, failed: 0, skipped: [] }

/** Runs the tests of one vitest project. A run that ends badly although every test passed counts as one failure. */
export const runProject = (root, runtime, project, stdio = 'inherit') => {
  const folder = mkdtempSync(join(tmpdir(), 'stoa-tally-'))
  const file = join(folder, 'tally.json')
  const { status } = spawnSync(
    runtime,
    [
      join(root, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--project',
      project,
      '--reporter=default',
      `--reporter=${join(root, 'scripts', 'test', 'tally-reporter.ts')}`,
    ],
    { cwd: root, stdio, env: { ...process.env, STOA_TALLY_FILE: file } },
  )
  const tally = read(file)
  rmSync(folder, { recursive: true, force: true })
  const broken = (status !== 0 && tally.failed === 0) || tally.passed + tally.failed === 0
  return broken ? { ...tally, failed: tally.failed + 1 } : tally
}

const read = file => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return nothing
  }
}
