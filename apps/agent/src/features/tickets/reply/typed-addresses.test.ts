import { expect, test } from 'vitest'
import { addressesIn, firstWrong, lastTyped, withChosen } from './typed-addresses.ts'

test('addresses are parted by commas, semicolons and spaces, and the first wrong one is named', () => {
  const typed = addressesIn('a@example.org, b@example.org; nonsense')
  expect(typed).toEqual(['a@example.org', 'b@example.org', 'nonsense'])
  expect(firstWrong(typed)).toBe('nonsense')
  expect(firstWrong(typed.slice(0, 2))).toBeNull()
})

test.each([
  ['nou', 'nou', 'nour@mail.example, '],
  ['a@example.org, Nour Kh', 'Nour Kh', 'a@example.org, nour@mail.example, '],
  ['a@example.org nou', 'nou', 'a@example.org nour@mail.example, '],
  ['a@example.org;nour@ma', 'nour@ma', 'a@example.org; nour@mail.example, '],
  ['nour@x.example, nour', 'nour', 'nour@x.example, nour@mail.example, '],
  ['a@example.org, ', '', 'a@example.org, nour@mail.example, '],
  ['', '', 'nour@mail.example, '],
  ['a@example.org, na nana', 'na nana', 'a@example.org, nour@mail.example, '],
])('of “%s” the last that is typed is “%s”, and what is chosen takes its place', (typed, last, chosen) => {
  expect(lastTyped(typed)).toBe(last)
  expect(withChosen(typed, 'nour@mail.example')).toBe(chosen)
})
