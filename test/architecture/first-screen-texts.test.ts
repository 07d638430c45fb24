import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parts } from '@stoa/text/catalogues'
import { expect, test } from 'vitest'

const app = join(import.meta.dirname, '../../apps/agent/src')

/** The files that come with these ones, by imports that are not put off. */
function graphOf(starts: readonly string[]): Set<string> {
  const seen = new Set<string>()
  const visit = (file: string) => {
    if (seen.has(file) || !existsSync(file)) return
    seen.add(file)
    for (const [, path] of readFileSync(file, 'utf8').matchAll(
      /^(?:import (?!type )(?:[^'"]*? from )?|export (?:\*|{[^}]*})[^'"]*? from )'(\.[^']+\.tsx?)'/gm,
    ))
      visit(join(dirname(file), path ?? ''))
  }
  for (const start of starts) visit(join(app, start))
  return seen
}

const saidIn = (files: Iterable<string>, namespace: string) =>
  [...files].filter(file => new RegExp(`['\`]${namespace}:`).test(readFileSync(file, 'utf8')))

test('the texts that are loaded before the first screen are those that it says, and no others', () => {
  const files = graphOf(['main.tsx', 'features/tickets/ticket-list-page.tsx'])
  expect(files.size).toBeGreaterThan(100)
  const { daily, ...later } = parts
  for (const namespace of daily)
    if (namespace !== 'shell') expect(saidIn(files, namespace), namespace).not.toEqual([])
  for (const namespace of Object.values(later).flat())
    expect(saidIn(files, namespace).map(file => `${file.slice(app.length)} says ${namespace}`)).toEqual([])
})
