import { folded } from '../fold.ts'
import { given } from '../given.ts'
import { patternTest } from '../pattern/in-memory.ts'
import { foldedText, foldedTexts } from './seen.ts'
import type { Asked, Test } from './test.ts'

const comparisons: Record<string, (seen: string, wanted: string) => boolean> = {
  contains: (seen, wanted) => seen.includes(wanted),
  is: (seen, wanted) => seen === wanted,
  'starts-with': (seen, wanted) => seen.startsWith(wanted),
  'ends-with': (seen, wanted) => seen.endsWith(wanted),
}

/** Whether one text, folded already, is what the condition wants. */
const oneText = ({ condition, operator }: Asked): ((seen: string) => boolean) => {
  if (operator === 'matches') return patternTest(given('pattern', condition))
  const compare = comparisons[operator]
  if (!compare) throw new Error(`Texts have no operator ${operator}`)
  const wanted = given('texts', condition).map(folded)
  const [only] = wanted
  if (wanted.length === 1 && only !== undefined) return seen => compare(seen, only)
  return seen => wanted.some(one => compare(seen, one))
}

const containsTest = (asked: Asked): Test => {
  const { condition, key, words } = asked
  const wanted = given('texts', condition).map(folded)
  const isIn = words?.lookFor(key, wanted) ?? ((_, seen) => wanted.some(word => seen.includes(word)))
  return values => {
    const seen = foldedText(values, key)
    return seen !== null && isIn(values, seen)
  }
}

export const textTest = (asked: Asked): Test => {
  const { key } = asked
  if (asked.operator === 'contains') return containsTest(asked)
  const fits = oneText(asked)
  return values => {
    const seen = foldedText(values, key)
    return seen !== null && fits(seen)
  }
}

export const textsTest = (asked: Asked): Test => {
  const { key } = asked
  const fits = oneText(asked)
  return values => foldedTexts(values, key).some(fits)
}
