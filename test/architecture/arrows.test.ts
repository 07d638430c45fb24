import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { forbidden } from '../../.dependency-cruiser.mjs'
import { readArrows } from '../../scripts/check/read-arrows.ts'

const root = join(import.meta.dirname, '../..')
const bad = join(import.meta.dirname, 'bad')
const rules = [...forbidden.map(({ name }) => name), 'agent-app-never-loads-zod']

/** The files of a bad example that say themselves that they break the rule. */
const offenders = (rule: string) =>
  globSync('**/*.{ts,tsx}', { cwd: join(bad, rule) })
    .filter(path => readFileSync(join(bad, rule, path), 'utf8').startsWith(`// Fires: ${rule}\n`))
    .sort()

test('each rule has a bad example, and each example a rule', () => {
  expect(readdirSync(bad).sort()).toEqual(rules.toSorted())
})

describe('a bad example breaks its rule, with just the files that say so, and no other rule', () => {
  test.for(rules)('%s', async rule => {
    expect(existsSync(join(bad, rule))).toBe(true)
    const { violations, read, onDisk } = await readArrows(join(bad, rule))
    expect(read.toSorted()).toEqual(onDisk)
    expect([...new Set(violations.map(violation => violation.rule))]).toEqual([rule])
    const broken = violations.flatMap(({ from, files }) => (rule === 'no-cycles' ? files : [from]))
    expect([...new Set(broken)].sort()).toEqual(offenders(rule))
  })
})

test('a file that was left unread is found out', async () => {
  const { read, onDisk } = await readArrows(join(bad, 'no-cycles'), { exclude: { path: 'b\\.ts$' } })
  expect(onDisk.filter(path => !read.includes(path))).toEqual(['packages/contract/src/b.ts'])
})

test('in the project every arrow points where it may, and every file was read', async () => {
  const { violations, read, onDisk } = await readArrows(root)
  expect(violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`)).toEqual([])
  expect(onDisk.filter(path => !read.includes(path))).toEqual([])
  expect(read.length).toBeGreaterThan(300)
})
