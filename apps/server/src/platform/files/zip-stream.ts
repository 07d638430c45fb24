import { once } from 'node:events'
import { PassThrough, type Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { ZipFile } from 'yazl'

/** Puts an entry behind the others; done when its bytes have gone out. */
export type AddEntry = (name: string, content: Readable) => Promise<void>

/**
 * The bytes of a ZIP file while it is being filled: one entry after the other, so that it takes no more memory however much there is. What is being
 * read is let go of where nobody takes the bytes any more.
 */
export const zipStream = (fill: (add: AddEntry) => Promise<void>): Readable => {
  const zip = new ZipFile()
  const bytes = new PassThrough()
  zip.outputStream.pipe(bytes)
  let reading: Readable | null = null
  bytes.once('close', () => reading?.destroy())
  const add: AddEntry = async (name, content) => {
    reading = content
    if (bytes.destroyed) content.destroy()
    const done = finished(content)
    zip.addReadStream(content, name)
    await done
  }
  const run = async () => {
    await fill(add)
    zip.end()
    await once(bytes, 'close')
  }
  run().catch(error => bytes.destroy(error))
  return bytes
}
