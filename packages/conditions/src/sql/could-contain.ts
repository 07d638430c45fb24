import { folded } from '../fold.ts'

/** Scripts beyond this one have characters that come apart into several; words in them are not looked for this way. */
const end = 0x0700
const lastOfPlane = 0xffff
const surrogates = { first: 0xd800, last: 0xdfff }

type Alphabet = {
  /** By folded character, the code units that fold to it, in order. */
  from: ReadonlyMap<string, readonly number[]>
  /** Code units that fold to nothing. */
  marks: readonly number[]
  /** Folded characters that may be one of several that a single one comes apart into. */
  unsure: ReadonlySet<string>
}

const readAlphabet = (): Alphabet => {
  const from = new Map<string, number[]>()
  const marks: number[] = []
  const unsure = new Set<string>()
  for (let unit = 1; unit <= lastOfPlane; unit++) {
    if (unit >= surrogates.first && unit <= surrogates.last) continue
    const seen = folded(String.fromCharCode(unit))
    if (seen === '') marks.push(unit)
    if (seen.length > 1) for (const one of seen) unsure.add(one)
    if (seen.length !== 1 || seen.charCodeAt(0) >= end) continue
    const known = from.get(seen)
    if (known) known.push(unit)
    else from.set(seen, [unit])
  }
  return { from, marks, unsure }
}

let known: Alphabet | null = null
const alphabet = (): Alphabet => {
  known ??= readAlphabet()
  return known
}

const escaped = (unit: number) => `\\u${unit.toString(16).padStart(4, '0')}`

const classOf = (units: readonly number[]): string => {
  const ranges: [number, number][] = []
  for (const unit of units) {
    const last = ranges.at(-1)
    if (last && last[1] === unit - 1) last[1] = unit
    else ranges.push([unit, unit])
  }
  return `[${ranges.map(([first, last]) => (first === last ? escaped(first) : `${escaped(first)}-${escaped(last)}`)).join('')}]`
}

const ofWord = (word: string): string | null => {
  const { from, marks, unsure } = alphabet()
  const classes: string[] = []
  for (const one of word) {
    const units = from.get(one)
    if (!units || unsure.has(one)) return null
    classes.push(classOf(units))
  }
  return classes.join(`${classOf(marks)}*`)
}

/**
 * A regular expression that finds any text which, folded, has one of these folded words in it; it may find others too. To look for it in a text
 * is much quicker than to fold the text. null: there is none for these words.
 */
export const couldContain = (words: readonly string[]): string | null => {
  const each = words.map(ofWord)
  return each.length === 0 || each.includes(null) || each.includes('') ? null : each.join('|')
}
