import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

/** A source file of the server; `path` from the project's root, `module` such as `core/tickets` or `platform`. */
export type Source = { path: string; module: string; text: string }

const moduleOf = (path: string) => {
  const [first = '', second = ''] = path.replace('apps/server/src/', '').split('/')
  return first === 'platform' || !path.includes(`${first}/`) ? first : `${first}/${second}`
}

/** What the server ships: its sources without tests and what only tests use. */
export const serverSources = (): Source[] =>
  globSync('apps/server/src/**/*.ts', { cwd: root })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => !/\.test\.ts$|\/testing(\/|\.ts$)/.test(path))
    .sort()
    .map(path => ({ path, module: moduleOf(path), text: readFileSync(join(root, path), 'utf8') }))

/** The arguments of each call of `name` in a text, split at the commas between them. */
export const callsOf = (name: string, text: string): string[][] =>
  [...text.matchAll(new RegExp(`(?<![\\w.])${name}\\(`, 'g'))].map(({ index, 0: { length } }) =>
    argumentsFrom(text, index + length),
  )

const opening = '([{'
const closing = ')]}'

const argumentsFrom = (text: string, from: number): string[] => {
  const found: string[] = []
  let depth = 0
  let start = from
  for (let at = from; at < text.length; at++) {
    const sign = text.charAt(at)
    if (depth === 0 && (sign === ',' || sign === ')')) {
      found.push(text.slice(start, at).trim())
      start = at + 1
      if (sign === ')') break
    } else if (opening.includes(sign)) depth++
    else if (closing.includes(sign)) depth--
  }
  return found
}

/** The string literals in a piece of code. */
export const literalsIn = (code: string): string[] =>
  [...code.matchAll(/'([^'\n]*)'/g)].map(([, word = '']) => word)
