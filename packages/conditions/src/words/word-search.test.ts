import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createWordSearch } from './word-search.ts'

const foundOf = (words: readonly string[], text: string) => {
  const search = createWordSearch()
  const ids = words.map(search.add)
  const found = search.in(text)
  return words.filter((_, at) => found[ids[at] ?? -1] === 1)
}

test('words inside of words, at both ends and across each other are found', () => {
  expect(foundOf(['he', 'she', 'his', 'hers', 'x'], 'ushers')).toEqual(['he', 'she', 'hers'])
  expect(foundOf(['возврат', 'рат', '退款'], 'прошу возврат 退款')).toEqual(['возврат', 'рат', '退款'])
})

test('a word that comes later is looked for, too', () => {
  const search = createWordSearch()
  search.add('parcel')
  search.in('an invoice')
  const late = search.add('invoice')
  expect(search.in('an invoice')[late]).toBe(1)
})

test('whatever the words and the text are, what is found is what the text contains', () => {
  const letters = (size: { minLength: number; maxLength: number }) =>
    fc.string({ unit: fc.constantFrom('a', 'b', 'я', '\uD83D', '\uDE00'), ...size })
  const words = fc.array(letters({ minLength: 0, maxLength: 5 }), { maxLength: 30 })
  fc.assert(
    fc.property(words, letters({ minLength: 0, maxLength: 60 }), (given, text) => {
      expect(foundOf(given, text)).toEqual(given.filter(word => text.includes(word)))
    }),
    { numRuns: 1000 },
  )
})
