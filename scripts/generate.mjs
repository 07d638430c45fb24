// Writes anew everything that is made from something else. `--migrations-may-change` also forgets what
// landed migrations were; that is for the time before the first release only.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { madeFiles, tablesFile } from './generate/made-files.ts'
import { changedSince, checksumLines, landedLines, migrationList } from './generate/migration-list.ts'
import { root } from './generate/read-server.ts'
import { makeTables } from './generate/tables.ts'

const write = (path, text) => {
  const place = join(root, path)
  if (existsSync(place) && readFileSync(place, 'utf8') === text) return
  writeFileSync(place, text)
  console.log(`wrote ${path}`)
}

const lines = checksumLines()
const changed = existsSync(join(root, migrationList)) ? changedSince(landedLines(), lines) : []
if (changed.length > 0 && !process.argv.includes('--migrations-may-change')) {
  console.error(`Landed migrations never change; write a new one instead of changing ${changed.join(', ')}.`)
  process.exit(1)
}
write(migrationList, `${lines.join('\n')}\n`)
write(tablesFile, await makeTables())
for (const [path, text] of Object.entries(await madeFiles())) write(path, text)
