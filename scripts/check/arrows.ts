// Do all imports point where they may? Fails too when files were left unread.
import { join } from 'node:path'
import { readArrows } from './read-arrows.ts'

const { violations, read, onDisk } = await readArrows(join(import.meta.dirname, '../..'))
for (const { rule, from, to } of violations) console.error(`${rule}: ${from} → ${to}`)
const unread = onDisk.filter(path => !read.includes(path))
if (unread.length > 0)
  console.error(`${unread.length} of ${onDisk.length} files were not read, such as ${unread[0]}`)
if (violations.length + unread.length > 0) process.exitCode = 1
else console.log(`${read.length} files, all arrows point where they may.`)
