import { expect, test } from 'vitest'
import { countedOf, goneFrom } from './offered.ts'
import { contentText } from './use-content-text.ts'

const options = [
  { id: 1, name: 'Gold' },
  { id: 2, name: 'Silver' },
]
const list = { kind: 'list', options } as const
const several = { kind: 'multi-list', options } as const
const number = { kind: 'number' as const, options: [] }

test('an option that was taken away counts as nothing chosen', () => {
  expect([countedOf(list, 1), countedOf(list, 3), countedOf(list, null)]).toEqual([1, null, null])
  expect([countedOf(several, [1, 3]), countedOf(several, [3])]).toEqual([[1], null])
  expect([goneFrom(several, [1, 3, 4]), goneFrom(list, 3), goneFrom(list, 2)]).toEqual([[3, 4], [3], []])
})

test('a number is no option', () => {
  expect([countedOf(number, 3), goneFrom(number, 3)]).toEqual([3, []])
})

test('what was taken away is said instead of hidden', () => {
  expect(contentText(list, 3, 'en', 'not offered any more')).toBe('not offered any more')
  expect(contentText(several, [1, 3, 4], 'en', 'not offered any more')).toBe('Gold, not offered any more')
  expect(contentText(several, [2, 1], 'en', 'not offered any more')).toBe('Silver, Gold')
})
