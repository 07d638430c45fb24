import { expect, test } from 'vitest'
import { matches, namesMatching } from './names-matching.ts'

const people = [
  { name: 'Eléna Παπαδοπούλου', email: 'elena@example.com' },
  { name: 'Šarūnas Ąžuolas', email: 'sarunas@example.com' },
]
const found = (text: string) => namesMatching(people, text).map(({ email }) => email)

test('neither case nor accents stand in the way', () => {
  expect(found('sarunas az')).toEqual(['sarunas@example.com'])
  expect(found('ΠΑΠΑΔ')).toEqual(['elena@example.com'])
  expect(found('παπαδοπουλου')).toEqual(['elena@example.com'])
})

test('an address is found too, nothing means everybody, nobody means nobody', () => {
  expect(found('elena@')).toEqual(['elena@example.com'])
  expect(found(' ')).toHaveLength(2)
  expect(found('zoe')).toEqual([])
})

test('a sigma is the same letter wherever it stands', () => {
  expect(matches('ΠΩΛΗΣ', 'Πωλήσεις')).toBe(true)
  expect(matches('πωλης', 'Πωλήσεις')).toBe(true)
})
