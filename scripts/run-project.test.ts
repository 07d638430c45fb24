import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runProject } from './test/run-project.mjs'

const project = join(import.meta.dirname, '..')
let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stoa-run-'))
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'))
  mkdirSync(join(root, 'scripts'))
  symlinkSync(join(project, 'scripts/test'), join(root, 'scripts/test'))
  write(
    'vitest.config.mjs',
    "export default { test: { projects: [{ test: { name: 'one', include: ['*.test.mjs'] } }, { test: { name: 'none', include: ['*.none'] } }] } }",
  )
})
afterEach(() => rmSync(root, { recursive: true }))

const write = (name: string, text: string) => writeFileSync(join(root, name), text)
const tests = (text: string) => `import { expect, test } from 'vitest'\n${text}`

test('counts what passed and failed, and says why something was skipped', () => {
  write('a.test.mjs', tests("test('a', () => expect(1).toBe(1)); test('b', () => expect(1).toBe(2))"))
  write(
    'b.test.mjs',
    tests(
      "test('c', context => context.skip('no moon')); test.skip('d', () => {}); test.skip('e (skipped: no sun)', () => {})",
    ),
  )
  expect(runProject(root, process.execPath, 'one', 'ignore')).toEqual({
    passed: 1,
    failed: 1,
    skipped: [
      { name: 'b.test.mjs > c', why: 'no moon' },
      { name: 'b.test.mjs > d', why: '' },
      { name: 'b.test.mjs > e (skipped: no sun)', why: 'no sun' },
    ],
  })
})

test('a file that cannot be loaded is a failure', () => {
  write('a.test.mjs', tests("test('a', () => expect(1).toBe(1))"))
  write('b.test.mjs', "import './gone.mjs'")
  expect(runProject(root, process.execPath, 'one', 'ignore')).toMatchObject({ passed: 1, failed: 1 })
})

test('an error outside of tests is a failure', () => {
  write(
    'a.test.mjs',
    tests(
      "setTimeout(() => { throw new Error('late') }); test('a', () => new Promise(done => setTimeout(done, 50)))",
    ),
  )
  expect(runProject(root, process.execPath, 'one', 'ignore')).toMatchObject({ passed: 1, failed: 1 })
})

test('a project in which nothing ran is a failure', () => {
  expect(runProject(root, process.execPath, 'none', 'ignore')).toMatchObject({ passed: 0, failed: 1 })
})
