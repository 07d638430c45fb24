import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './read-server.ts'

const folder = 'apps/server/migrations'

/** The list of migrations that have landed, with what was in them. It only ever grows. */
export const migrationList = `${folder}/checksums.txt`

/** `sha256  name`, a line for each migration on disk. */
export const checksumLines = (): string[] =>
  readdirSync(join(root, folder))
    .filter(name => name.endsWith('.sql'))
    .sort()
    .map(name => {
      const text = readFileSync(join(root, folder, name))
      return `${createHash('sha256').update(text).digest('hex')}  ${name}`
    })

export const landedLines = (): string[] =>
  readFileSync(join(root, migrationList), 'utf8').split('\n').filter(Boolean)

/** Landed migrations that were changed, renamed or taken away: their lines are not among those on disk any more. */
export const changedSince = (landed: readonly string[], onDisk: readonly string[]): string[] =>
  landed.filter(line => !onDisk.includes(line)).map(line => line.slice(66))
