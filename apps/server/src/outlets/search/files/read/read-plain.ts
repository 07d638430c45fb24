import { createDecoding } from '../../../../platform/charset/decode-text.ts'
import { type Gathering, LONGEST_TEXT } from '../rules/gathered-text.ts'

/** No character takes more bytes. */
const MOST_BYTES = 4 * LONGEST_TEXT

/** Not within a character of UTF-8, or the whole would be none. */
const beginning = (bytes: Uint8Array): Uint8Array => {
  let end = Math.min(bytes.byteLength, MOST_BYTES)
  while (end < bytes.byteLength && end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1
  return bytes.subarray(0, end)
}

const isUtf16 = ([first, second]: Uint8Array) =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

/** What the bytes of a text say, whatever its charset; nothing where it is no text. */
export const plainText = (bytes: Uint8Array): string => {
  const start = beginning(bytes)
  if (start.includes(0) && !isUtf16(start)) return ''
  return createDecoding()(start).text
}

export const readPlain = (bytes: Uint8Array, text: Gathering): void => text.add(plainText(bytes))
