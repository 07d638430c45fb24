import { expect, test } from 'vitest'
import { referencesOf } from './references.ts'

const ids = (count: number) => Array.from({ length: count }, (_, index) => `<${index + 1}@nour.example>`)

test('all known ids are named, oldest first, and the parent last', () => {
  expect(referencesOf(['<1@a>', '2@a', '<3@a>'], '<2@a>')).toEqual(['<1@a>', '<3@a>', '<2@a>'])
})

test('a first mail from us has none', () => {
  expect(referencesOf([], null)).toEqual([])
})

test('of a long conversation the first and the last ten are named', () => {
  const all = ids(40)
  expect(referencesOf(all, '<40@nour.example>')).toEqual([all[0], ...all.slice(-10)])
})

test('the header stays under 998 characters', () => {
  const long = Array.from({ length: 12 }, (_, index) => `<${index}${'x'.repeat(120)}@nour.example>`)
  const chosen = referencesOf(long, null)
  expect(`References: ${chosen.join(' ')}`.length).toBeLessThanOrEqual(998)
  expect(chosen[0]).toBe(long[0])
  expect(chosen.at(-1)).toBe(long.at(-1))
})

test('an id that no header can hold is left out', () => {
  expect(referencesOf([`<${'x'.repeat(2000)}@a>`], null)).toEqual([])
})
