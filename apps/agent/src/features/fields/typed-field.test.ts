import { expect, test } from 'vitest'
import { optionsFrom } from './typed-field.ts'

const had = [
  { id: 1, name: 'Red' },
  { id: 2, name: 'Green' },
]

test('an option stays itself where its words stay, wherever its line went', () => {
  expect(optionsFrom('Green\nRed', had)).toEqual([
    { id: 2, name: 'Green' },
    { id: 1, name: 'Red' },
  ])
})

test('a line that was rewritten at its place is the option renamed; further lines are new', () => {
  expect(optionsFrom('Crimson\nGreen\n\n Blue ', had)).toEqual([
    { id: 1, name: 'Crimson' },
    { id: 2, name: 'Green' },
    { name: 'Blue' },
  ])
})

test('a line that is gone is an option that is gone', () => {
  expect(optionsFrom('Green', had)).toEqual([{ id: 2, name: 'Green' }])
})
