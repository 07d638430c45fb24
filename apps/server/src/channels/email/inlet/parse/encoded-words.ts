/** An encoded word (RFC 2047) and where it stands. */
export type EncodedWord = { charset: string; encoding: 'B' | 'Q'; words: string; start: number; end: number }

const pattern = /=\?([^?\s]{1,80})\?([QqBb])\?([^?]*)\?=/g

/** In a header whose bytes are given one a character. */
export function* encodedWords(value: string): Generator<EncodedWord> {
  for (const { 0: all, 1: charset = '', 2: encoding = '', 3: words = '', index } of value.matchAll(pattern))
    yield {
      charset: charset.toLowerCase(),
      encoding: encoding.toUpperCase() === 'B' ? 'B' : 'Q',
      words,
      start: index,
      end: index + all.length,
    }
}

/** Some programs leave bytes as they are inside a word; they are of the word's charset. */
export const bytesOfWord = ({ encoding, words }: EncodedWord): Buffer =>
  encoding === 'B'
    ? Buffer.from(words, 'base64')
    : Buffer.from(
        words
          .replaceAll('_', ' ')
          .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      )
