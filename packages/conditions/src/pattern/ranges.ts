import { folded } from '../fold.ts'

/** Characters by their numbers: ranges in order that neither touch nor overlap, both ends included. */
export type Ranges = readonly (readonly [from: number, to: number])[]

export const lastCharacter = 0x10ffff

export const union = (...all: readonly Ranges[]): Ranges => {
  const merged: [number, number][] = []
  for (const [from, to] of all.flat().toSorted((one, other) => one[0] - other[0])) {
    const last = merged.at(-1)
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to)
    else merged.push([from, to])
  }
  return merged
}

/** The zero character is in no text, and PostgreSQL has no word for it. */
export const complement = (ranges: Ranges): Ranges => {
  const rest: [number, number][] = []
  let next = 1
  for (const [from, to] of union(ranges)) {
    if (from > next) rest.push([next, from - 1])
    next = Math.max(next, to + 1)
  }
  if (next <= lastCharacter) rest.push([next, lastCharacter])
  return rest
}

const includes = (ranges: Ranges, code: number): boolean =>
  ranges.some(([from, to]) => code >= from && code <= to)

export const codesOf = (text: string): number[] => Array.from(text, one => one.codePointAt(0) ?? 0)

/** Neither Chinese characters nor what is for private use have a case or accents, and they are most of what there is. */
const withoutForms: Ranges = [
  [0x3400, 0x9fff],
  [0xd800, 0xf8ff],
  [0x20000, 0x2f7ff],
  [0x2fa20, lastCharacter],
]

let forms: Map<number, number[]> | undefined

/** All characters that folding changes, with what they become. */
const foldingForms = (): Map<number, number[]> => {
  if (forms) return forms
  forms = new Map()
  for (const [from, to] of complement(withoutForms))
    for (let code = from; code <= to; code++) {
      const character = String.fromCodePoint(code)
      const form = folded(character)
      if (form !== character) forms.set(code, codesOf(form))
    }
  return forms
}

const asciiLetters = (ranges: Ranges): Ranges =>
  ranges.flatMap(([from, to]) => {
    const first = Math.max(from, 0x41)
    const last = Math.min(to, 0x5a)
    return first <= last ? [[first + 32, last + 32] as const] : []
  })

/** The set with what its characters become when they are folded, and those that become several, as their sequences. */
export const withFolded = (ranges: Ranges): { ranges: Ranges; several: number[][] } => {
  if (ranges.every(([, to]) => to < 0x80)) return { ranges: union(ranges, asciiLetters(ranges)), several: [] }
  const images = [...foldingForms()].filter(([code]) => includes(ranges, code)).map(([, form]) => form)
  const single = images.flatMap(form => (form.length === 1 ? form : []))
  const all = union(
    ranges,
    single.map(code => [code, code]),
  )
  const several = images.filter(form => form.length > 1 && !form.every(code => includes(all, code)))
  return { ranges: all, several }
}

export const digits: Ranges = [[0x30, 0x39]]
export const wordCharacters: Ranges = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
]
export const spaces: Ranges = [
  [0x09, 0x0a],
  [0x0c, 0x0d],
  [0x20, 0x20],
]
export const lineFeed: Ranges = [[0x0a, 0x0a]]
export const anything: Ranges = complement([])

const letters: Ranges = [
  [0x41, 0x5a],
  [0x61, 0x7a],
]
/** What can be named between [: and :]. */
export const namedSets: Readonly<Record<string, Ranges>> = {
  alnum: union(digits, letters),
  alpha: letters,
  ascii: [[0x01, 0x7f]],
  blank: [
    [0x09, 0x09],
    [0x20, 0x20],
  ],
  cntrl: [
    [0x01, 0x1f],
    [0x7f, 0x7f],
  ],
  digit: digits,
  graph: [[0x21, 0x7e]],
  // Folded text has no capitals, so these are one.
  lower: letters,
  upper: letters,
  print: [[0x20, 0x7e]],
  punct: [
    [0x21, 0x2f],
    [0x3a, 0x40],
    [0x5b, 0x60],
    [0x7b, 0x7e],
  ],
  space: [
    [0x09, 0x0d],
    [0x20, 0x20],
  ],
  word: wordCharacters,
  xdigit: union(digits, [
    [0x41, 0x46],
    [0x61, 0x66],
  ]),
}
