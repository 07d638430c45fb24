import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findRuntime } from './runtime.mjs'

/**
 * Installs the packages of package-lock.json where that has not been done yet, and returns the path of
 * the Node.js to run on. Throws an Error with one sentence for the operator.
 */
export const ensureInstalled = root => {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const stampPath = join(root, 'node_modules', '.stoa-installed')
  const wanted = createHash('sha256').update(`${process.platform} ${process.arch}\n${lock}`).digest('hex')
  if (read(stampPath) !== wanted || !findRuntime(root)) {
    if (!matchesLock(root, lock)) install(root)
    if (!findRuntime(root)) throw new Error(noRuntime)
    writeFileSync(stampPath, wanted)
  }
  return findRuntime(root)
}

const noRuntime =
  'The Node.js that Stoa runs on was not installed; if npm is set to ignore install scripts, allow them with "npm config set ignore-scripts false" and start again.'

/** npm is quiet while it works, so we say what it is doing; what it has to say about a failure is shown. */
const install = root => {
  console.log('Installing packages; this happens once and may take a minute …')
  const { status, error } = runNpm(root, [
    'ci',
    '--include=dev',
    '--no-fund',
    '--no-audit',
    '--loglevel=error',
  ])
  if (error)
    throw new Error(
      `npm could not be started (${error.code}); install Node.js 20 or newer together with npm.`,
    )
  if (status !== 0)
    throw new Error(
      'The packages could not be installed; npm has said why above. Check the network and start again.',
    )
}

/** The npm that started us, where there is one: it may not be the one on the path. */
const runNpm = (root, args) => {
  const stdio = ['ignore', 'inherit', 'inherit']
  const own = process.env.npm_execpath
  if (own?.endsWith('.js')) return spawnSync(process.execPath, [own, ...args], { cwd: root, stdio })
  return spawnSync('npm', args, { cwd: root, stdio, shell: process.platform === 'win32' })
}

/** Packages installed by hand are recognised by the list that npm leaves behind when it has finished. */
const matchesLock = (root, lock) => {
  const left = read(join(root, 'node_modules', '.package-lock.json'))
  if (!left || !findRuntime(root)) return false
  const installed = JSON.parse(left).packages
  const expected = JSON.parse(lock).packages
  const isPackage = ([path, entry]) => path.includes('node_modules/') && !entry.link
  const present = Object.entries(expected)
    .filter(isPackage)
    .every(([path, entry]) =>
      installed[path] ? installed[path].version === entry.version : mayBeAbsent(entry),
    )
  return (
    present &&
    Object.entries(installed)
      .filter(isPackage)
      .every(([path]) => expected[path])
  )
}

const mayBeAbsent = entry => entry.optional || entry.devOptional || entry.peer || entry.extraneous

const read = path => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
