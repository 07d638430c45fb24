import { StringDecoder } from 'node:string_decoder'
import yauzl from 'yauzl'
import type { Gathering } from '../rules/gathered-text.ts'
import type { packed } from '../rules/markups.ts'
import { createMarkupReader } from './read-markup.ts'

const MOST_ENTRIES = 10_000
/** Bytes of all that is looked at; a document of a thousand pages has some ten million. */
const MOST_UNPACKED = 64 * 1024 * 1024

/** `document.xml` before `header1.xml`, slide 2 before slide 10. */
const inOrder = new Intl.Collator('en', { numeric: true }).compare

const partsOf = async (archive: yauzl.ZipFile, parts: RegExp): Promise<yauzl.Entry[]> => {
  const found: yauzl.Entry[] = []
  let entries = 0
  for await (const entry of archive.eachEntry()) {
    if (parts.test(entry.fileName)) found.push(entry)
    entries += 1
    if (entries >= MOST_ENTRIES) break
  }
  return found.toSorted((one, other) => inOrder(one.fileName, other.fileName))
}

/** The text of an office document: an archive of XML. @throws where it is none */
export const readPacked = async (
  bytes: Uint8Array,
  { parts, markup }: (typeof packed)[keyof typeof packed],
  text: Gathering,
): Promise<void> => {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const archive = await yauzl.fromBufferPromise(content, { lazyEntries: true })
  let room = MOST_UNPACKED
  for (const entry of await partsOf(archive, parts)) {
    const reader = createMarkupReader(markup, text)
    const decoder = new StringDecoder('utf8')
    for await (const chunk of await archive.openReadStreamPromise(entry)) {
      reader.write(decoder.write(chunk as Buffer))
      room -= (chunk as Buffer).length
      if (room <= 0 || text.isFull()) return
    }
    text.add('\n')
  }
}
