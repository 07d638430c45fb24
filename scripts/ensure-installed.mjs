import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findRuntime } from './runtime.mjs'

/**
 * Installs the packages of package-lock.json where that has not been done yet, and returns the path of
 * the Node.js to run on. Throws an Error with one sentence for the operator.
 */
export const ensureInstalled = root => {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const stamp = join(root, 'node_modules', '.stoa-installed')
  const wanted = createHash('sha256').update(`${process.platform} ${process.arch}\n${lock}`).digest('hex')
  if (read(stamp) !== wanted || !findRuntime(root)) {
    if (!isInstalled(root, lock)) install(root, stamp)
    if (!findRuntime(root)) throw new Error(noRuntime)
    writeFileSync(stamp, wanted)
  }
  return findRuntime(root)
}

const noRuntime =
  'The Node.js that Stoa runs on was not installed; if npm is set to ignore install scripts, allow them with "npm config set ignore-scripts false" and start again.'

/** The list that npm writes into node_modules as the last thing of an installation. */
const listOf = root => join(root, 'node_modules', '.package-lock.json')

/**
 * Not `npm ci`: it insists on an entry for every platform's optional packages, which npm leaves out of a
 * lock file where a registry does not have them. `--no-save` takes every version from the lock file too, leaves
 * the file alone, and replaces only what differs.
 */
const install = (root, stamp) => {
  console.log('Installing packages; this happens once and may take a minute …')
  // An installation that was cut short leaves packages with files missing, which npm would take for whole.
  if (!existsSync(listOf(root))) rmSync(join(root, 'node_modules'), { recursive: true, force: true })
  rmSync(stamp, { force: true })
  rmSync(listOf(root), { force: true })
  const quiet = ['--no-fund', '--no-audit', '--loglevel=error']
  const { status, error } = runNpm(root, [
    'install',
    '--no-save',
    '--include=dev',
    '--prefer-offline',
    ...quiet,
  ])
  if (error)
    throw new Error(`npm could not be started (${error.code}); install Node.js 20 or newer with its npm.`)
  if (status !== 0)
    throw new Error(
      'The packages could not be installed; npm has said why above. Check the network and start again.',
    )
}

/** The npm that started us, where there is one: it may not be the one on the path. */
const runNpm = (root, args) => {
  const stdio = ['ignore', 'inherit', 'inherit']
  const own = process.env.npm_execpath
  if (own?.endsWith('npm-cli.js')) return spawnSync(process.execPath, [own, ...args], { cwd: root, stdio })
  return spawnSync('npm', args, { cwd: root, stdio, shell: process.platform === 'win32' })
}

/** Whether somebody has installed by hand just what the lock file says. */
const isInstalled = (root, lock) => {
  const list = read(listOf(root))
  if (!list || !findRuntime(root)) return false
  const wanted = JSON.parse(lock).packages
  const found = JSON.parse(list).packages
  return (
    Object.entries(wanted)
      .filter(isPackage)
      .every(([path, { version, ...is }]) =>
        found[path] ? found[path].version === version : is.optional || is.devOptional || is.peer,
      ) &&
    Object.entries(found)
      .filter(isPackage)
      .every(([path, is]) => wanted[path] || is.optional)
  )
}

const isPackage = ([path, entry]) => path.includes('node_modules/') && !entry.link

const read = path => (existsSync(path) ? readFileSync(path, 'utf8') : null)
