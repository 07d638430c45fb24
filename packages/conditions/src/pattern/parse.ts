import { folded } from '../fold.ts'
import type { ProblemCode } from '../problems.ts'
import { readEscape } from './escapes.ts'
import { anything, codesOf, complement, lineFeed } from './ranges.ts'
import { readSet } from './read-set.ts'
import { broken, PatternError, Reading, unsupported } from './reading.ts'
import { type Place, sequence, sizeOf, type Tree } from './tree.ts'

/** What RE2 lets a repetition have at most, and what the engines are given to do altogether. */
const mostRepeats = 1000
const mostCharacters = 1000
const deepest = 50

type Flags = { manyLines: boolean; dotIsAll: boolean }

const places: Readonly<Record<string, Place>> = {
  A: 'text-start',
  z: 'text-end',
  b: 'word-edge',
  B: 'no-word-edge',
}

/** A literal, folded as the text is; one that is a mark and nothing else disappears. */
const literal = (text: string): Tree =>
  sequence(codesOf(folded(text)).map(code => ({ kind: 'character', code })))

const placed = (place: Place): Tree => ({ kind: 'place', place })

const readFlags = (reading: Reading): Flags => {
  const flags = { manyLines: false, dotIsAll: false }
  for (let found = reading.match(/\(\?([ims]+)\)/); found; found = reading.match(/\(\?([ims]+)\)/)) {
    // Nothing depends on case, so `i` is so already.
    if (found[1]?.includes('m')) flags.manyLines = true
    if (found[1]?.includes('s')) flags.dotIsAll = true
  }
  return flags
}

const readChoice = (reading: Reading, flags: Flags, depth: number): Tree => {
  if (depth > deepest) throw new PatternError('pattern-too-long')
  const branches = [readSequence(reading, flags, depth)]
  while (reading.skip('|')) branches.push(readSequence(reading, flags, depth))
  return branches.length === 1 && branches[0] ? branches[0] : { kind: 'choice', branches }
}

const readSequence = (reading: Reading, flags: Flags, depth: number): Tree => {
  const parts: Tree[] = []
  while (!reading.ended && reading.ahead() !== '|' && reading.ahead() !== ')') {
    if (reading.skip('\\Q')) parts.push(...readQuoted(reading))
    else parts.push(readRepeated(reading, readAtom(reading, flags, depth)))
  }
  return sequence(parts)
}

/** \Q…\E: as it stands. A repetition behind it concerns its last character. */
const readQuoted = (reading: Reading): Tree[] => {
  const characters: string[] = []
  while (!reading.ended && !reading.skip('\\E')) characters.push(reading.take())
  const last = characters.pop()
  return [...characters.map(literal), ...(last === undefined ? [] : [readRepeated(reading, literal(last))])]
}

const readGroup = (reading: Reading, flags: Flags, depth: number): Tree => {
  if (reading.ahead() === '?' && !reading.match(/\?(?:P?<[A-Za-z_]\w*>|i?:)/)) return unsupported()
  const tree = readChoice(reading, flags, depth + 1)
  return reading.skip(')') ? tree : broken()
}

const readAtom = (reading: Reading, flags: Flags, depth: number): Tree => {
  const character = reading.take()
  switch (character) {
    case '(':
      return readGroup(reading, flags, depth)
    case '[':
      return readSet(reading)
    case '.':
      return { kind: 'set', ranges: flags.dotIsAll ? anything : complement(lineFeed) }
    case '^':
      return placed(flags.manyLines ? 'line-start' : 'text-start')
    case '$':
      return placed(flags.manyLines ? 'line-end' : 'text-end')
    case '*':
    case '+':
    case '?':
      return broken()
    case '\\': {
      const escaped = readEscape(reading)
      if ('set' in escaped) return { kind: 'set', ranges: escaped.set }
      if ('code' in escaped) return literal(String.fromCodePoint(escaped.code))
      return placed(places[escaped.letter] ?? broken())
    }
    default:
      return literal(character)
  }
}

const readBounds = (reading: Reading): { least: number; most: number | null } | undefined => {
  const [sign, least, upTo, most] = reading.match(/[*+?]|\{(\d{1,9})(?:(,)(\d{0,9}))?\}/) ?? []
  if (sign === undefined) return undefined
  if (sign === '*') return { least: 0, most: null }
  if (sign === '+') return { least: 1, most: null }
  if (sign === '?') return { least: 0, most: 1 }
  const bounds = { least: Number(least), most: upTo ? (most ? Number(most) : null) : Number(least) }
  const tooMany = bounds.least > mostRepeats || (bounds.most ?? 0) > mostRepeats
  return tooMany || (bounds.most ?? bounds.least) < bounds.least ? broken() : bounds
}

const readRepeated = (reading: Reading, part: Tree): Tree => {
  const bounds = readBounds(reading)
  if (!bounds) return part
  // As few as possible or as many: whether it matches is the same.
  reading.skip('?')
  if (/[*+?]/.test(reading.ahead())) return broken()
  if (part.kind === 'place') return unsupported()
  return { kind: 'repeat', part, ...bounds }
}

/** @throws PatternError */
export const parsePattern = (pattern: string): Tree => {
  const reading = new Reading(pattern.normalize('NFC'))
  const flags = readFlags(reading)
  const tree = readChoice(reading, flags, 0)
  if (!reading.ended) return broken()
  if (sizeOf(tree) > mostCharacters) throw new PatternError('pattern-too-long')
  return tree
}

export const patternProblem = (pattern: string): ProblemCode | undefined => {
  try {
    parsePattern(pattern)
    return undefined
  } catch (error) {
    if (error instanceof PatternError) return error.problem
    throw error
  }
}
