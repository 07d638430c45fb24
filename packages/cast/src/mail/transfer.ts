import { type Charset, encodeWith } from './charsets.ts'

export const base64Lines = (bytes: Uint8Array): string =>
  (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n')

/** RFC 2045: lines of at most 76 characters, line ends of the text kept. */
export const quotedPrintable = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .split(/\r?\n/)
    .map(line => softBreaks([...line].map((character, at) => quoted(character, at === line.length - 1))))
    .join('\r\n')

const quoted = (character: string, last: boolean) => {
  const plain = /^[!-<>-~]$/.test(character) || (!last && /^[ \t]$/.test(character))
  return plain ? character : `=${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}

const softBreaks = (pieces: readonly string[]): string => {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    if (line.length + piece.length > 75) {
      lines.push(`${line}=`)
      line = ''
    }
    line += piece
  }
  return [...lines, line].join('\r\n')
}

const longestWord = 14

/** RFC 2047: plain where it is ASCII, else encoded words, each on a line of its own. */
export const headerWords = (text: string, wanted: readonly Charset[]): string => {
  if (/^[ -~]*$/.test(text)) return text
  const characters = [...text]
  const chunks = Array.from({ length: Math.ceil(characters.length / longestWord) }, (_, at) =>
    characters.slice(at * longestWord, (at + 1) * longestWord).join(''),
  )
  const { charset } = encodeWith(text, wanted)
  return chunks
    .map(chunk => `=?${charset}?B?${Buffer.from(encodeWith(chunk, [charset]).bytes).toString('base64')}?=`)
    .join('\r\n ')
}

/** A name and an address as they stand in From or To. */
export const headerAddress = (
  { name, email }: { name: string; email: string },
  wanted: readonly Charset[],
): string => {
  if (name === '') return email
  return /^[\w ]+$/.test(name) ? `${name} <${email}>` : `${headerWords(name, wanted)} <${email}>`
}
