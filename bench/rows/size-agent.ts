import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '../load/stoa-process.ts'
import { type Row, rounded } from '../row.ts'

type Chunk = {
  file: string
  src?: string
  isEntry?: true
  imports?: string[]
  dynamicImports?: string[]
  css?: string[]
}

const dist = join(root, 'apps/agent/dist')
/** The page that an agent lands on is loaded lazily, but at once. */
const firstPage = 'src/features/tickets/ticket-list-page.tsx'

/**
 * What a browser loads before the first screen of the app: the entry with everything that it imports statically, their
 * styles, the page itself, and the texts of one language, the largest. Compressed by gzip as a server would.
 */
export const sizeAgent: Row = {
  name: 'size-agent',
  async measure() {
    const manifest: Record<string, Chunk> = JSON.parse(
      await readFile(join(dist, '.vite/manifest.json'), 'utf8'),
    )
    const entries = Object.keys(manifest).filter(key => manifest[key]?.isEntry)
    const languages = Object.keys(manifest).filter(key => /\/text\/src\/[a-z]{2}\/daily\.ts$/.test(key))
    if (entries.length === 0 || languages.length === 0 || !manifest[firstPage])
      throw new Error('The manifest of the app is not understood')

    const first = filesOf(manifest, [...entries, firstPage])
    const texts = await Promise.all(
      languages.map(language => weigh([...filesOf(manifest, [language])].filter(file => !first.has(file)))),
    )
    const value = ((await weigh([...first, 'index.html'])) + Math.max(...texts)) / 1000
    return {
      name: 'size-agent',
      value: rounded(value),
      unit: 'kB gzip',
      reference: null,
      ratio: null,
      goal: '≤ 250',
      ok: value <= 250,
    }
  },
}

const filesOf = (manifest: Record<string, Chunk>, keys: readonly string[]): Set<string> => {
  const visited = new Set<string>()
  const files = new Set<string>()
  const visit = (key: string) => {
    const chunk = manifest[key]
    if (!chunk || visited.has(key)) return
    visited.add(key)
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    for (const imported of chunk.imports ?? []) visit(imported)
  }
  for (const key of keys) visit(key)
  return files
}

const weigh = async (files: readonly string[]): Promise<number> => {
  const sizes = await Promise.all(files.map(async file => gzipSync(await readFile(join(dist, file))).length))
  return sizes.reduce((sum, size) => sum + size, 0)
}
