import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../scripts/generate/read-server.ts'

const MOST_LINES = 300
const MOST_LINES_OF_TEST = 500
const MEDIAN_LINES = 60

/** Files that may be longer, each with its reason. The list may only shrink. */
const exceptions: Record<string, string> = {}

const isTest = (path: string) => /\.(test|e2e)\.tsx?$/.test(path)
const isMade = (path: string) => /\.generated\.ts$/.test(path)

const lengths = globSync('{apps,packages,scripts,test,bench}/**/*.{ts,tsx,mjs,css,sql}', {
  cwd: root,
  exclude: path => /(^|\/)(node_modules|dist)$/.test(path),
})
  .map(path => path.replaceAll('\\', '/'))
  .filter(path => !isMade(path))
  .map(path => ({ path, lines: readFileSync(join(root, path), 'utf8').split('\n').length - 1 }))

const tooLong = (files: typeof lengths) =>
  files
    .filter(({ path, lines }) => lines > (isTest(path) ? MOST_LINES_OF_TEST : MOST_LINES))
    .map(({ path, lines }) => `${path} (${lines} lines)`)

test('no file is longer than its budget', () => {
  expect(lengths.length).toBeGreaterThan(300)
  expect(tooLong(lengths.filter(({ path }) => !(path in exceptions)))).toEqual([])
})

test('a file that is too long is found', () => {
  expect(
    tooLong([
      { path: 'a.ts', lines: 300 },
      { path: 'b.ts', lines: 301 },
      { path: 'c.test.ts', lines: 500 },
      { path: 'd.test.ts', lines: 501 },
    ]),
  ).toEqual(['b.ts (301 lines)', 'd.test.ts (501 lines)'])
})

test('every exception is still needed', () => {
  const long = new Set(lengths.filter(({ lines }) => lines > MOST_LINES).map(({ path }) => path))
  expect(Object.keys(exceptions).filter(path => !long.has(path))).toEqual([])
})

test('files are small: the median', () => {
  const sizes = lengths
    .filter(({ path }) => /\.tsx?$/.test(path) && !isTest(path))
    .map(({ lines }) => lines)
    .sort((a, b) => a - b)
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(MEDIAN_LINES)
})

test('names are kebab-case and say what a thing is', () => {
  const vague = /(^|\/|-)(managers?|helpers?|utils?|common|base|misc)(\.|-|\/)/
  const names = lengths.map(({ path }) => path).filter(path => !path.endsWith('.sql'))
  expect(names.filter(path => /[A-Z_]/.test(path) || vague.test(path))).toEqual([])
})
