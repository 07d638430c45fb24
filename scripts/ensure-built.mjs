import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { compress } from './compress.mjs'

/** What is built, and from what. */
const apps = [
  {
    title: 'the app for agents',
    folder: 'apps/agent',
    from: [
      'package-lock.json',
      'apps/agent',
      'packages/conditions',
      'packages/contract',
      'packages/client',
      'packages/text',
    ],
  },
]

/**
 * Builds the front ends whose sources have changed since they were last built. Sources are compared by what is
 * in them, so a copied or freshly cloned folder is not built twice. Throws an Error with one sentence.
 */
export const ensureBuilt = (root, runtime) => {
  for (const { title, folder, from } of apps) {
    if (!existsSync(join(root, folder, 'index.html'))) continue
    const stampPath = join(root, folder, 'dist', '.built-from')
    const wanted = digest(root, from)
    if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === wanted) continue
    console.log(`Building ${title} …`)
    build(join(root, folder), runtime, title)
    compress(join(root, folder, 'dist'))
    writeFileSync(stampPath, wanted)
  }
}

const build = (folder, runtime, title) => {
  const vite = dirname(createRequire(join(folder, 'package.json')).resolve('vite/package.json'))
  const { status } = spawnSync(
    runtime,
    [join(vite, 'bin', 'vite.js'), 'build', '--logLevel', 'error', '--emptyOutDir'],
    { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, NODE_ENV: 'production' } },
  )
  if (status !== 0) throw new Error(`Building ${title} failed; the reason stands above.`)
}

const digest = (root, paths) => {
  const hash = createHash('sha256')
  for (const path of paths) addTo(hash, root, path)
  return hash.digest('hex')
}

const notSource = new Set(['node_modules', 'dist'])

const addTo = (hash, root, path) => {
  if (notSource.has(basename(path))) return
  if (statSync(join(root, path)).isDirectory()) {
    for (const name of readdirSync(join(root, path)).sort()) addTo(hash, root, `${path}/${name}`)
  } else {
    hash.update(`${path}\0`).update(readFileSync(join(root, path)))
  }
}
