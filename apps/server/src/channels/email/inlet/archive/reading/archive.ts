import { open, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Archive, type Entry, HEAD, NoArchive } from './entry.ts'
import { isMbox, openMbox } from './mbox.ts'
import { openZip } from './zip.ts'

const inMaildir = /(^|[\\/])(cur|new)$/

/** Mails of Maildirs and loose files in a folder, however deep. */
const filesIn = async (folder: string): Promise<string[]> => {
  const found: string[] = []
  for (const each of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, each.name)
    if (each.isDirectory()) {
      // What is half delivered is not there yet.
      if (each.name !== 'tmp') found.push(...(await filesIn(path)))
    } else if (each.isFile() && (inMaildir.test(folder) || /\.(eml|mbox)$/i.test(each.name))) found.push(path)
  }
  return found.sort()
}

const headOf = async (path: string): Promise<Buffer> => {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Opens whatever `path` is: mbox, zip, one mail, Maildir, or a folder with any of them. @throws NoArchive */
export const openArchive = async (
  path: string,
  dateOf: (head: Buffer) => Temporal.Instant | null,
): Promise<Archive> => {
  const about = await stat(path).catch(() => {
    throw new NoArchive(`There is nothing at ${path}.`)
  })
  if (about.isDirectory()) return openAll(await filesIn(path), path, dateOf)
  const head = await headOf(path)
  if (head.subarray(0, 2).toString('latin1') === 'PK') return openZip(path, dateOf)
  if (isMbox(head)) return openMbox(path, dateOf)
  if (!/^[\x21-\x39\x3b-\x7e]+[ \t]*:/.test(head.toString('latin1').replace(/^\s+/, '')))
    throw new NoArchive('This is neither an mbox, nor a zip, nor a mail.')
  return openAll([path], path, dateOf)
}

const openAll = async (
  paths: readonly string[],
  root: string,
  dateOf: (head: Buffer) => Temporal.Instant | null,
): Promise<Archive> => {
  const opened: Archive[] = []
  const entries: Entry[] = []
  for (const path of paths) {
    const head = await headOf(path)
    if (isMbox(head)) {
      const mbox = await openMbox(path, dateOf)
      opened.push(mbox)
      for (const entry of mbox.entries) entries.push(entry)
    } else {
      const { mtime } = await stat(path)
      entries.push({
        name: path.slice(path === root ? 0 : root.length).replace(/^[\\/]/, ''),
        at: dateOf(head) ?? Temporal.Instant.fromEpochMilliseconds(mtime.getTime()),
        read: () => readFile(path),
      })
    }
  }
  return {
    entries,
    async close() {
      for (const archive of opened) await archive.close()
    },
  }
}
