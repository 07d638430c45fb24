import { decodeWords } from 'postal-mime'

const decode = (bytes: Buffer, charset: string): string | null => {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * The characters of a header whose bytes are given one a character: UTF-8, else what `charsets` (those that the mail
 * declares elsewhere) can decode, else Western European. Encoded words stay as they are.
 */
export const headerCharacters = (value: string, charsets: readonly string[] = []): string => {
  if (!/[\x80-\xff]/.test(value)) return value
  const bytes = Buffer.from(value, 'latin1')
  for (const charset of ['utf-8', ...charsets]) {
    const text = decode(bytes, charset)
    if (text !== null) return text
  }
  return new TextDecoder('windows-1252').decode(bytes)
}

/** The same, with encoded words decoded. */
export const headerText = (value: string, charsets: readonly string[] = []): string =>
  decodeWords(headerCharacters(value.replace(quotedWord, escapeBytes), charsets))

// Some programs leave bytes as they are inside an encoded word; they are of the word's charset.
const quotedWord = /=\?[^?\s]+\?q\?[^?]*\?=/gi
const escapeBytes = (word: string) =>
  word.replace(/[\x80-\xff]/g, byte => `=${byte.charCodeAt(0).toString(16).toUpperCase()}`)

/** The charsets that a mail declares for its parts, besides UTF-8 and ASCII. */
export const declaredCharsets = (raw: Buffer): string[] => {
  const found = raw.toString('latin1').matchAll(/charset\s*=\s*"?([\w.:-]{2,40})/gi)
  const charsets = new Set([...found].map(([, charset = '']) => charset.toLowerCase()))
  return [...charsets].filter(charset => !/^(utf-?8|us-ascii)$/.test(charset))
}
