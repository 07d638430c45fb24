import { createGathering, type Gathering } from '../rules/gathered-text.ts'
import type { FileKind } from '../rules/kind-of-file.ts'
import { htmlMarkup, packed } from '../rules/markups.ts'
import { plainText, readPlain } from './read-plain.ts'

export type FileToRead = { kind: FileKind; bytes: Uint8Array }

/** `limits`: it took too much time or memory. */
export type Reading = { text: string } | { failure: 'encrypted' | 'damaged' | 'limits' }

const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')
/** Office programs pack a document that has a password otherwise. */
const isSealed = (bytes: Uint8Array) => ole.equals(bytes.subarray(0, ole.length))

const asksForPassword = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'PasswordException' || /encrypted/i.test(error.message))

// Each kind loads its library when the first file of it comes: all of them take longer than most files.
const loadPdf = () => import('./read-pdf.ts')
const loadMarkup = () => import('./read-markup.ts')
const loadPacked = () => import('./read-packed.ts')

const readInto = async ({ kind, bytes }: FileToRead, text: Gathering): Promise<void> => {
  if (kind === 'pdf') await (await loadPdf()).readPdf(bytes, text)
  else if (kind === 'plain') readPlain(bytes, text)
  else if (kind === 'html') (await loadMarkup()).createMarkupReader(htmlMarkup, text).write(plainText(bytes))
  else await (await loadPacked()).readPacked(bytes, packed[kind], text)
}

/** The text of a file. Whatever is gathered before it turns out to be damaged is its text. */
export const readFile = async (file: FileToRead): Promise<Reading> => {
  const text = createGathering()
  const sealed = isSealed(file.bytes)
  try {
    await readInto(file, text)
  } catch (error) {
    const sofar = text.text()
    if (sofar !== '') return { text: sofar }
    return { failure: sealed || asksForPassword(error) ? 'encrypted' : 'damaged' }
  }
  return { text: text.text() }
}
