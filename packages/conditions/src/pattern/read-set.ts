import { readEscape } from './escapes.ts'
import { complement, namedSets, type Ranges, union, withFolded } from './ranges.ts'
import { broken, type Reading, unsupported } from './reading.ts'
import { sequence, type Tree } from './tree.ts'

/** More characters of a set than this do not become a choice of sequences. */
const mostSequences = 50

const readNamed = (reading: Reading): Ranges | undefined => {
  const [, not, name = ''] = reading.match(/\[:(\^?)([a-z]+):\]/) ?? []
  if (not === undefined) return undefined
  const set = (Object.hasOwn(namedSets, name) ? namedSets[name] : undefined) ?? broken()
  return not ? complement(set) : set
}

const readOne = (reading: Reading): { set: Ranges } | { code: number } => {
  if (!reading.skip('\\')) return { code: reading.take().codePointAt(0) ?? 0 }
  const escaped = readEscape(reading)
  return 'letter' in escaped ? unsupported() : escaped
}

/** A set of characters, behind its opening bracket. */
export const readSet = (reading: Reading): Tree => {
  const negative = reading.skip('^')
  const sets: Ranges[] = []
  const own: [number, number][] = []
  for (let first = true; first || !reading.skip(']'); first = false) {
    if (reading.ended) return broken()
    const named = readNamed(reading)
    if (named) {
      sets.push(named)
      continue
    }
    const from = readOne(reading)
    if ('set' in from) {
      sets.push(from.set)
      continue
    }
    const isRange = reading.ahead() === '-' && reading.ahead(1) !== ']'
    if (!isRange) {
      own.push([from.code, from.code])
      continue
    }
    reading.take()
    const to = readOne(reading)
    if ('set' in to || to.code < from.code) return broken()
    own.push([from.code, to.code])
  }
  const { ranges, several } = withFolded(union(own))
  const all = union(ranges, ...sets)
  if (several.length > mostSequences || (negative && several.length > 0)) return unsupported()
  const set: Tree = { kind: 'set', ranges: negative ? complement(all) : all }
  if (several.length === 0) return set
  const sequences = several.map(codes => sequence(codes.map(code => ({ kind: 'character', code }))))
  return { kind: 'choice', branches: [set, ...sequences] }
}
