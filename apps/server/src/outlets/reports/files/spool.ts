import { mkdtemp, open, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'

export type Spooled = { size: number; bytes: Readable }

/**
 * Written to disk as it is made, then read from there: whoever downloads slowly keeps no transaction open, what fails has not begun to
 * be sent, and memory does not grow with the file. It has no name any more when this returns, so it is gone once it was read.
 */
export const spool = async (made: AsyncIterable<string>): Promise<Spooled> => {
  const folder = await mkdtemp(join(tmpdir(), 'stoa-report-'))
  try {
    const path = join(folder, 'file')
    await writeFile(path, made)
    const { size } = await stat(path)
    return { size, bytes: (await open(path)).createReadStream() }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
