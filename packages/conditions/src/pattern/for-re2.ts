import { parsePattern } from './parse.ts'
import type { Ranges } from './ranges.ts'
import type { Place, Tree } from './tree.ts'

const places: Record<Place, string> = {
  'text-start': '\\A',
  'text-end': '\\z',
  'line-start': '(?m:^)',
  'line-end': '(?m:$)',
  'word-edge': '\\b',
  'no-word-edge': '\\B',
}

const character = (code: number): string =>
  /^[0-9a-z]$/i.test(String.fromCodePoint(code)) ? String.fromCodePoint(code) : `\\x{${code.toString(16)}}`

const set = (ranges: Ranges): string =>
  `[${ranges.map(([from, to]) => (from === to ? character(from) : `${character(from)}-${character(to)}`)).join('')}]`

const bounds = (least: number, most: number | null): string => {
  if (most === null) return least === 0 ? '*' : least === 1 ? '+' : `{${least},}`
  return `{${least},${most}}`
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
      return tree.most === 0 ? '' : `(?:${print(tree.part)})${bounds(tree.least, tree.most)}`
  }
}

/** The pattern as RE2 has to see it to match folded text. */
export const patternForRe2 = (pattern: string): string => print(parsePattern(pattern))
