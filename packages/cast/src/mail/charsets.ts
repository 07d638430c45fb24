/** Character sets that mail programs still write besides UTF-8. */
export type Charset =
  | 'us-ascii'
  | 'utf-8'
  | 'iso-8859-7'
  | 'windows-1251'
  | 'koi8-r'
  | 'windows-1256'
  | 'windows-1257'
  | 'gb2312'

// The runtime decodes these, but encodes UTF-8 only; so the tables are read off the decoder.
const tables = new Map<Charset, ReadonlyMap<string, readonly number[]>>()

const bytePairs = function* (): Iterable<number[]> {
  for (let lead = 0xa1; lead <= 0xf7; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++) yield [lead, trail]
}

const tableOf = (charset: Charset): ReadonlyMap<string, readonly number[]> => {
  const known = tables.get(charset)
  if (known) return known
  const decoder = new TextDecoder(charset)
  const table = new Map<string, readonly number[]>()
  const single = Array.from({ length: charset === 'gb2312' ? 128 : 256 }, (_, byte) => [byte])
  for (const bytes of charset === 'gb2312' ? [...single, ...bytePairs()] : single) {
    const character = decoder.decode(Uint8Array.from(bytes))
    if (character !== '\uFFFD' && !table.has(character)) table.set(character, bytes)
  }
  tables.set(charset, table)
  return table
}

/** @returns null where the character set lacks a character of the text */
const encode = (text: string, charset: Charset): Uint8Array | null => {
  if (charset === 'utf-8') return new TextEncoder().encode(text)
  const bytes: number[] = []
  for (const character of text) {
    const encoded = charset === 'us-ascii' ? asciiOf(character) : tableOf(charset).get(character)
    if (!encoded) return null
    bytes.push(...encoded)
  }
  return Uint8Array.from(bytes)
}

const asciiOf = (character: string) => {
  const code = character.charCodeAt(0)
  return code < 128 ? [code] : undefined
}

/** The first of the character sets that has every character of the text, with the bytes; UTF-8 has them all. */
export const encodeWith = (
  text: string,
  wanted: readonly Charset[],
): { charset: Charset; bytes: Uint8Array } => {
  for (const charset of wanted) {
    const bytes = encode(text, charset)
    if (bytes) return { charset, bytes }
  }
  return { charset: 'utf-8', bytes: new TextEncoder().encode(text) }
}
