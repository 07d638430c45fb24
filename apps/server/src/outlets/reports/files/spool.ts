import { type FileHandle, mkdtemp, open, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'

/** `size`: in bytes, of UTF-8. */
export type Spooled = { size: number; text: Readable }

const PIECE = 65_536

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
    return { size, text: textIn(await open(path)) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Read through one piece of memory, as words: a buffer for each piece would stay until memory is cleaned, and a whole file is sent before that. */
const textIn = (file: FileHandle): Readable => {
  const memory = Buffer.allocUnsafeSlow(PIECE)
  const decoder = new StringDecoder('utf8')
  return new Readable({
    objectMode: true,
    highWaterMark: 1,
    read() {
      file.read(memory, 0, PIECE).then(
        ({ bytesRead }) => this.push(bytesRead === 0 ? null : decoder.write(memory.subarray(0, bytesRead))),
        error => this.destroy(error),
      )
    },
    destroy(error, done) {
      file.close().then(() => done(error), done)
    },
  })
}
