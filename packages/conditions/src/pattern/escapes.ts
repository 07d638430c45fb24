import { complement, digits, lastCharacter, type Ranges, spaces, wordCharacters } from './ranges.ts'
import { broken, type Reading, unsupported } from './reading.ts'

const controls: Readonly<Record<string, number>> = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 }

const sets: Readonly<Record<string, Ranges>> = {
  d: digits,
  D: complement(digits),
  w: wordCharacters,
  W: complement(wordCharacters),
  s: spaces,
  S: complement(spaces),
}

export type Escape = { set: Ranges } | { code: number } | { letter: string }

/** What comes behind a backslash: a set, one character, or a letter whose meaning depends on where it stands. */
export const readEscape = (reading: Reading): Escape => {
  const character = reading.take()
  const set = Object.hasOwn(sets, character) ? sets[character] : undefined
  if (set) return { set }
  const control = Object.hasOwn(controls, character) ? controls[character] : undefined
  if (control !== undefined) return { code: control }
  if (character === 'x') return { code: readHex(reading) }
  if ('AzbBQ'.includes(character)) return { letter: character }
  // Back references, and classes by properties of Unicode.
  if (/[0-9pPkCGRXEZKhHNvVuU]/.test(character)) return unsupported()
  if (/[a-zA-Z]/.test(character)) return broken()
  return { code: character.codePointAt(0) ?? 0 }
}

const readHex = (reading: Reading): number => {
  const [, long, short] = reading.match(/\{([0-9a-fA-F]{1,6})\}|([0-9a-fA-F]{2})/) ?? broken()
  const code = Number.parseInt(long ?? short ?? '', 16)
  return code === 0 || code > lastCharacter || (code >= 0xd800 && code <= 0xdfff) ? broken() : code
}
