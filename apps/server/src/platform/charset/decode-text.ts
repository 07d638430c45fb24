import { isAscii, isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import { guessCharset, looksForeign } from './guess.ts'
import { charsetLabel } from './labels.ts'

export type Decoded = {
  text: string
  /** What it was read as, where the mail did not say so truly. */
  guessed: string | null
  /** Whether some of it could not be read. */
  lossy: boolean
}

/** Guesses cost; a mail of a thousand parts gets no more of them than this. */
const MOST_GUESSES = 8

/** Decodes the texts of one mail: by what they declare as long as that is possible, else by what they look like. */
export type TextDecoding = (bytes: Uint8Array, declared?: string) => Decoded

const replaced = '\ufffd'
/** Seven-bit charsets that are no ASCII. */
const stateful = /^(utf-7.*|iso-2022-.*|hz-gb-2312)$/
/** What ISO-2022-JP begins its characters with. */
const escapes = ['\x1b$B', '\x1b$@', '\x1b(J']

const asDeclared = (text: string): Decoded => ({ text, guessed: null, lossy: text.includes(replaced) })

const decoders = new Map<string, TextDecoder | null>()
const decoderOf = (label: string): TextDecoder | null => {
  const known = decoders.get(label)
  if (known !== undefined) return known
  let decoder: TextDecoder | null = null
  try {
    decoder = new TextDecoder(label)
    if (decoder.encoding === 'replacement') decoder = null
  } catch {
    // Then the other library may have it.
  }
  // Mails may make up as many names as they like.
  if (decoder) decoders.set(label, decoder)
  return decoder
}

/** @returns null where nobody knows this charset */
const decodeAs = (bytes: Uint8Array, label: string): string | null => {
  const decoder = decoderOf(label)
  if (decoder) return decoder.decode(bytes)
  if (!iconv.encodingExists(label)) return null
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), label)
}

export const createDecoding = (): TextDecoding => {
  let guesses = 0
  let last = 'windows-1252'
  const guess = (bytes: Uint8Array): Decoded => {
    if (guesses < MOST_GUESSES) last = guessCharset(bytes)
    guesses += 1
    const text = decodeAs(bytes, last) ?? ''
    return { text, guessed: last, lossy: text.includes(replaced) }
  }

  return (bytes, declared) => {
    const label = charsetLabel(declared)
    if (isAscii(bytes)) return asDeclared(decodeAscii(bytes, label))
    if (isUtf8(bytes) && !speaksAgainstUtf8(bytes, label)) {
      const wrong = label !== null && label !== 'utf-8'
      return { text: decodeAs(bytes, 'utf-8') ?? '', guessed: wrong ? 'utf-8' : null, lossy: false }
    }
    if (label === null) return utf16(bytes) ?? guess(bytes)
    const text = decodeAs(bytes, label)
    if (text === null) return guess(bytes)
    if (decoderOf(label)?.encoding === 'windows-1252' && looksForeign(bytes)) {
      const foreign = guess(bytes)
      return foreign.guessed === 'windows-1252' ? asDeclared(text) : foreign
    }
    if (label === 'utf-8' || isMultiByte(label)) return mostlyRead(text) ? asDeclared(text) : guess(bytes)
    return asDeclared(text)
  }
}

const decodeAscii = (bytes: Uint8Array, label: string | null): string => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (label !== null && (stateful.test(label) || label.startsWith('utf-16')))
    return decodeAs(bytes, label) ?? text
  return label === null && escapes.some(sequence => text.includes(sequence))
    ? (decodeAs(bytes, 'iso-2022-jp') ?? text)
    : text
}

const isMultiByte = (label: string) => /^(gb|big5|shift_jis|euc-)/.test(label)

/** Whether bytes that are valid UTF-8 are more likely what they are declared to be: by chance a few pairs of bytes are both. */
const speaksAgainstUtf8 = (bytes: Uint8Array, label: string | null): boolean => {
  if (label === null || label === 'utf-8') return false
  if (label.startsWith('utf-16')) return true
  const decoder = decoderOf(label)
  if (decoder?.encoding === 'windows-1252') return false
  let high = 0
  for (const byte of bytes) if (byte > 127 && ++high >= 12) return false
  return (decodeAs(bytes, label) ?? replaced).includes(replaced) === false
}

/** A byte here and there is broken, or the text is another charset altogether. */
const mostlyRead = (text: string): boolean => {
  let bad = 0
  let good = 0
  for (const character of text)
    if (character === replaced) bad += 1
    else if (character > '\x7f') good += 1
  return bad === 0 || good >= bad * 4
}

const utf16 = (bytes: Uint8Array): Decoded | null => {
  const [first, second] = bytes
  const label =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
  return label === null ? null : { text: decodeAs(bytes, label) ?? '', guessed: label, lossy: false }
}
