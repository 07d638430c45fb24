import { parsePattern } from './parse.ts'
import type { Ranges } from './ranges.ts'
import type { Place, Tree } from './tree.ts'

const word = '[0-9A-Za-z_]'

/** PostgreSQL's own words for these depend on its locale, or on how newlines are to be taken. */
const places: Record<Place, string> = {
  'text-start': '\\A',
  'text-end': '\\Z',
  'line-start': '(?:\\A|(?<=\\n))',
  'line-end': '(?:\\Z|(?=\\n))',
  'word-edge': `(?:(?<!${word})(?=${word})|(?<=${word})(?!${word}))`,
  'no-word-edge': `(?:(?<!${word})(?!${word})|(?<=${word})(?=${word}))`,
}

const character = (code: number): string => {
  if (/^[0-9a-z]$/i.test(String.fromCodePoint(code))) return String.fromCodePoint(code)
  return code > 0xffff
    ? `\\U${code.toString(16).padStart(8, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`
}

const set = (ranges: Ranges): string =>
  `[${ranges.map(([from, to]) => (from === to ? character(from) : `${character(from)}-${character(to)}`)).join('')}]`

/** What its repetitions can have at most; more are put together. */
const mostRepeats = 255

const times = (part: string, least: number, most: number | null): string => {
  if (most === null) {
    if (least <= 1) return `${part}${least === 0 ? '*' : '+'}`
    return least <= mostRepeats
      ? `${part}{${least},}`
      : `${part}{${mostRepeats}}${times(part, least - mostRepeats, null)}`
  }
  if (most === 0) return ''
  if (most <= mostRepeats) return `${part}{${least},${most}}`
  const first = Math.min(least, mostRepeats)
  const now = first === 0 ? `${part}{0,${mostRepeats}}` : `${part}{${first}}`
  return now + times(part, least - first, most - (first || mostRepeats))
}

const print = (tree: Tree): string => {
  switch (tree.kind) {
    case 'character':
      return character(tree.code)
    case 'set':
      return set(tree.ranges)
    case 'place':
      return places[tree.place]
    case 'sequence':
      return tree.parts.map(print).join('')
    case 'choice':
      return `(?:${tree.branches.map(print).join('|')})`
    case 'repeat':
      return times(`(?:${print(tree.part)})`, tree.least, tree.most)
  }
}

/** The pattern as PostgreSQL has to see it to match folded text. The group keeps its first characters from being taken for options. */
export const patternForPostgres = (pattern: string): string => `(?:${print(parsePattern(pattern))})`
