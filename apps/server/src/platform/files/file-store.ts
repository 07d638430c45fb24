import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, type FileHandle, mkdir, open, rename, stat, unlink, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { syncFolder } from './sync-folder.ts'

/** Content-addressed files: the same bytes are kept once, under their SHA-256. */
export type FileStore = {
  /** Returns when the bytes are on disk for good. @returns the hash, 64 hexadecimal digits */
  put(bytes: Uint8Array): Promise<string>
  /** Leaves alone what came, or came again, in the last minutes: whoever brought it may not have written that down yet. */
  remove(hash: string): Promise<void>
  /** All of it, or the bytes from `start` to `end`, both included. */
  read(hash: string, part?: { start: number; end: number }): Readable
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

/** There are but 256 folders, so nearly always the one for it is there already. */
const create = (path: string): Promise<FileHandle> => {
  const attempt = () => open(path, 'wx', 0o600)
  return attempt().catch(async error => {
    if (error.code !== 'ENOENT') throw error
    const folder = dirname(path)
    await mkdir(folder, { recursive: true })
    await syncFolder(dirname(folder))
    return attempt()
  })
}

/** Milliseconds. */
const isNew = 10 * 60_000

export const createFileStore = (folder: string): FileStore => {
  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash)
  return {
    async put(bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex')
      const path = pathOf(hash)
      if (await exists(path)) {
        const now = new Date()
        await utimes(path, now, now)
        // Whoever brought it may be about to.
        await syncFolder(dirname(path))
        return hash
      }
      const draft = `${path}.${randomUUID()}`
      const file = await create(draft)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(draft, path)
      await syncFolder(dirname(path))
      return hash
    },
    async remove(hash) {
      const path = pathOf(hash)
      if (!(await exists(path))) return
      const { mtimeMs } = await stat(path)
      if (Date.now() - mtimeMs >= isNew) await unlink(path)
    },
    read: (hash, part) => createReadStream(pathOf(hash), part),
  }
}
