import { given } from '../given.ts'
import type { Asked, Test } from './test.ts'

const within =
  (key: string, least: number, most: number): Test =>
  values => {
    const seen = values.get(key)
    return typeof seen === 'number' && seen >= least && seen <= most
  }

export const numberTest = ({ condition, key, operator }: Asked): Test => {
  if (operator === 'between') {
    const { from, to } = given('numbers', condition)
    return within(key, from, to)
  }
  const number = given('number', condition)
  if (operator === 'at-least') return within(key, number, Number.POSITIVE_INFINITY)
  if (operator === 'at-most') return within(key, Number.NEGATIVE_INFINITY, number)
  return within(key, number, number)
}

export const flagTest =
  ({ key }: Asked): Test =>
  values =>
    values.get(key) === true

/** No value, no text in it, or nothing in the list. */
export const emptyTest =
  ({ key }: Asked): Test =>
  values => {
    const seen = values.get(key)
    if (Array.isArray(seen)) return seen.every(one => one === '')
    return seen === null || seen === undefined || seen === ''
  }
