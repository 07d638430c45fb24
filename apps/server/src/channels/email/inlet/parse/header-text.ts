import { isUtf8 } from 'node:buffer'
import { createDecoding, type TextDecoding } from '../../../../platform/charset/decode-text.ts'
import { bytesOfWord, encodedWords } from './encoded-words.ts'

/** How the headers of one mail are read: what it declares elsewhere, and some of what it says. */
export type HeaderReading = {
  decode: TextDecoding
  /** The charsets that the mail declares for its parts, besides UTF-8 and ASCII. */
  charsets: readonly string[]
  /** Bytes of the body, by which a charset that nobody declares is told better than by a subject alone. */
  body: Buffer
}

export const plainReading = (): HeaderReading => ({
  decode: createDecoding(),
  charsets: [],
  body: Buffer.alloc(0),
})

const decodeStrictly = (bytes: Buffer, charset: string): string | null => {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The characters of a header whose bytes are given one a character; encoded words stay as they are. */
export const headerCharacters = (value: string, reading: HeaderReading): string => {
  if (!/[\x80-\xff]/.test(value)) return value
  const bytes = Buffer.from(value, 'latin1')
  for (const charset of ['utf-8', ...reading.charsets]) {
    const text = decodeStrictly(bytes, charset)
    if (text !== null) return text
  }
  const { body } = reading
  if (isUtf8(body)) return reading.decode(bytes).text
  const { guessed } = reading.decode(Buffer.concat([bytes, body.subarray(0, 4096)]))
  return reading.decode(bytes, guessed ?? undefined).text
}

const onlyBlank = /^[ \t\r\n]*$/
type Piece = { charset: string; bytes: Buffer }

/**
 * The text of a header, encoded words decoded (RFC 2047). One character may be torn between two words: the bytes of
 * neighbours of one charset are put together before they are read.
 */
export const headerText = (value: string, reading: HeaderReading = plainReading()): string => {
  if (!value.includes('=?')) return headerCharacters(value, reading)
  let text = ''
  let at = 0
  let pending: Piece[] = []
  const flush = () => {
    text += textOfWords(pending, reading.decode)
    pending = []
  }
  for (const word of encodedWords(value)) {
    const between = value.slice(at, word.start)
    // Blanks between two words are there for the line's length only.
    if (pending.length === 0 || !onlyBlank.test(between)) {
      flush()
      text += headerCharacters(between, reading)
    }
    if (pending.at(-1)?.charset !== word.charset) flush()
    pending.push({ charset: word.charset, bytes: bytesOfWord(word) })
    at = word.end
  }
  flush()
  return text + headerCharacters(value.slice(at), reading)
}

const textOfWords = (pieces: readonly Piece[], decode: TextDecoding): string => {
  const [first] = pieces
  if (!first) return ''
  const whole = decode(Buffer.concat(pieces.map(({ bytes }) => bytes)), first.charset)
  if (!whole.lossy || pieces.length === 1) return whole.text
  return pieces.map(({ bytes, charset }) => decode(bytes, charset).text).join('')
}

const MOST_LOOKED_AT = 1_000_000

/** The charsets that a mail declares for its parts, besides UTF-8 and ASCII. */
export const declaredCharsets = (raw: Buffer): string[] => {
  const found = raw
    .subarray(0, MOST_LOOKED_AT)
    .toString('latin1')
    .matchAll(/charset\s{0,9}=\s{0,9}"?([\w.:-]{2,40})/gi)
  const charsets = new Set([...found].map(([, charset = '']) => charset.toLowerCase()))
  return [...charsets].filter(charset => !/^(utf-?8|us-ascii)$/.test(charset)).slice(0, 8)
}
