import { createGathering } from '../rules/gathered-text.ts'
import type { FileKind } from '../rules/kind-of-file.ts'
import { htmlMarkup, packed } from '../rules/markups.ts'
import { createMarkupReader } from './read-markup.ts'
import { readPacked } from './read-packed.ts'
import { readPdf } from './read-pdf.ts'
import { plainText, readPlain } from './read-plain.ts'

export type FileToRead = { kind: FileKind; bytes: Uint8Array }

/** `limits`: it took too much time or memory. */
export type Reading = { text: string } | { failure: 'encrypted' | 'damaged' | 'limits' }

const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')
/** Office programs pack a document that has a password otherwise. */
const isSealed = (bytes: Uint8Array) => ole.equals(bytes.subarray(0, ole.length))

const asksForPassword = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'PasswordException' || /encrypted/i.test(error.message))

/** The text of a file. Whatever is gathered before it turns out to be damaged is its text. */
export const readFile = async ({ kind, bytes }: FileToRead): Promise<Reading> => {
  const text = createGathering()
  const sealed = isSealed(bytes)
  try {
    if (kind === 'pdf') await readPdf(bytes, text)
    else if (kind === 'plain') readPlain(bytes, text)
    else if (kind === 'html') createMarkupReader(htmlMarkup, text).write(plainText(bytes))
    else await readPacked(bytes, packed[kind], text)
  } catch (error) {
    const sofar = text.text()
    if (sofar !== '') return { text: sofar }
    return { failure: sealed || asksForPassword(error) ? 'encrypted' : 'damaged' }
  }
  return { text: text.text() }
}
