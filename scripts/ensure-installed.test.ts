import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from 'vitest'

const { ensureInstalled }: { ensureInstalled: (root: string) => string } = await import(
  new URL('ensure-installed.mjs', import.meta.url).href
)

let root: string
let said: MockInstance<typeof console.log>
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stoa-install-'))
  said = vi.spyOn(console, 'log').mockImplementation(() => {})
  describeProject('1.0.0')
})
afterEach(() => {
  said.mockRestore()
  rmSync(root, { recursive: true })
})

/** A project with one package of its own folder, so that npm needs no network. */
const describeProject = (version: string) => {
  mkdirSync(join(root, 'inside'), { recursive: true })
  write('inside/package.json', { name: 'inside', version })
  write('package.json', { name: 'outside', version: '1.0.0', dependencies: { inside: 'file:inside' } })
  write('package-lock.json', {
    name: 'outside',
    version: '1.0.0',
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { name: 'outside', version: '1.0.0', dependencies: { inside: 'file:inside' } },
      inside: { version },
      'node_modules/inside': { resolved: 'inside', link: true },
    },
  })
}
const write = (path: string, content: object) =>
  writeFileSync(join(root, path), JSON.stringify(content, null, 2))

test('the first call installs, the next one does not, and a changed lock file installs again', () => {
  expect(ensureInstalled(root)).toBe(process.execPath)
  expect(existsSync(join(root, 'node_modules', 'inside', 'package.json'))).toBe(true)
  ensureInstalled(root)
  expect(said).toHaveBeenCalledTimes(1)

  describeProject('2.0.0')
  rmSync(join(root, 'node_modules', '.package-lock.json'))
  ensureInstalled(root)
  expect(said).toHaveBeenCalledTimes(2)
})

test('an installation made by hand is recognised', () => {
  ensureInstalled(root)
  rmSync(join(root, 'node_modules', '.stoa-installed'))
  ensureInstalled(root)
  expect(said).toHaveBeenCalledTimes(1)
})

test('an installation that was cut short begins anew', () => {
  mkdirSync(join(root, 'node_modules', 'half'), { recursive: true })
  ensureInstalled(root)
  expect(existsSync(join(root, 'node_modules', 'half'))).toBe(false)
  expect(said).toHaveBeenCalledTimes(1)
})

test('a failure is one sentence, and leaves no stamp', () => {
  writeFileSync(join(root, 'package.json'), 'not a package')
  expect(() => ensureInstalled(root)).toThrow('The packages could not be installed; npm has said why above.')
  expect(existsSync(join(root, 'node_modules', '.stoa-installed'))).toBe(false)
})
