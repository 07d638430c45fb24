import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { madeFiles } from '../../scripts/generate/made-files.ts'
import { changedSince, checksumLines, landedLines } from '../../scripts/generate/migration-list.ts'
import { root } from '../../scripts/generate/read-server.ts'

const made = await madeFiles()

test.for(Object.keys(made))('%s is what the sources say now', path => {
  expect(readFileSync(join(root, path), 'utf8'), 'stale: run npm run generate').toBe(made[path])
})

test('migrations that have landed are as they were, and new ones are on the list', () => {
  expect(changedSince(landedLines(), checksumLines()), 'landed migrations never change').toEqual([])
  expect(landedLines(), 'stale: run npm run generate').toEqual(checksumLines())
})

test('a landed migration that was changed or taken away is named', () => {
  const sum = 'a'.repeat(64)
  const landed = [`${sum}  0001_first.sql`, `${sum}  0002_second.sql`]
  expect(changedSince(landed, [`${sum}  0001_first.sql`, `${'b'.repeat(64)}  0002_second.sql`])).toEqual([
    '0002_second.sql',
  ])
  expect(changedSince(landed, [...landed, `${sum}  0003_third.sql`])).toEqual([])
})
