import { buffer } from 'node:stream/consumers'
import yauzl from 'yauzl'
import { type Archive, type Entry, HEAD, LARGEST, NoArchive } from './entry.ts'

const isMail = ({ fileName }: yauzl.Entry) => /\.eml$/i.test(fileName) && !/(^|\/)__MACOSX\//.test(fileName)

/** Reads the mails of a zip; each is unpacked when it is its turn. */
export const openZip = async (
  path: string,
  dateOf: (head: Buffer) => Temporal.Instant | null,
): Promise<Archive> => {
  const zip = await yauzl.openPromise(path, { lazyEntries: true, autoClose: false }).catch((error: Error) => {
    throw new NoArchive(error.message)
  })
  const read = async (entry: yauzl.Entry): Promise<Buffer> => {
    // What the directory says is checked while it is unpacked, so that nothing small becomes something huge.
    if (entry.uncompressedSize > LARGEST) throw new Error(`The mail has ${entry.uncompressedSize} bytes.`)
    return buffer(await zip.openReadStreamPromise(entry))
  }
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) {
    if (!isMail(entry)) continue
    const written = await read(entry).then(
      raw => dateOf(raw.subarray(0, HEAD)),
      () => null,
    )
    entries.push({
      name: entry.fileName,
      at: written ?? Temporal.Instant.fromEpochMilliseconds(entry.getLastModDate().getTime()),
      read: () => read(entry),
    })
  }
  return { entries, close: async () => zip.close() }
}
