import { folded } from '../fold.ts'
import { given } from '../given.ts'
import { ranked } from '../options.ts'
import { foldedText, foldedTexts } from './seen.ts'
import type { Asked, Test } from './test.ts'

/** Tags are texts that people type, so they are compared as texts are. */
const comparesFolded = ({ field }: Asked) => field.options === 'tags'

export const choiceTest = (asked: Asked): Test => {
  const { key, condition } = asked
  const wanted = given('options', condition)
  if (comparesFolded(asked)) {
    const tags = new Set(wanted.map(tag => folded(String(tag))))
    return values => {
      const seen = foldedText(values, key)
      return seen !== null && tags.has(seen)
    }
  }
  const set = new Set<unknown>(wanted)
  if (asked.field.aliases)
    return values => {
      const ids = values.get(key)
      return Array.isArray(ids) && ids.some(id => set.has(id))
    }
  if (asked.field.options === 'assignees' && set.delete('me'))
    return (values, _, me) => {
      const seen = values.get(key)
      return seen !== null && seen !== undefined && (seen === me || set.has(seen))
    }
  return values => set.has(values.get(key))
}

export const rankTest = (asked: Asked): Test => {
  const { condition, field, key, operator } = asked
  if (operator === 'any-of') return choiceTest(asked)
  const wanted = new Set<unknown>(
    ranked(field.options, String(given('option', condition)), operator === 'at-least' ? operator : 'at-most'),
  )
  return values => wanted.has(values.get(key))
}

export const setTest = ({ condition, key, operator }: Asked): Test => {
  const wanted = [...new Set(given('options', condition).map(option => folded(String(option))))]
  if (operator === 'all-of')
    return values => {
      const seen = foldedTexts(values, key)
      return wanted.every(one => seen.includes(one))
    }
  return values => {
    const seen = foldedTexts(values, key)
    return wanted.some(one => seen.includes(one))
  }
}
