import { expect, test } from 'vitest'
import { pickerKey } from './picker-key.ts'

const press = (key: string, repeat = false) => pickerKey({ key, repeat }, false)

test('arrows, Enter and the space bar open a list with a search, once', () => {
  expect(['ArrowDown', 'ArrowUp', 'Enter', ' '].map(key => press(key))).toEqual(Array(4).fill('opens'))
  expect(press('Enter', true)).toBe('as ever')
  // What was typed before the search has the focus is not begun anew.
  expect(pickerKey({ key: 'ArrowDown', repeat: false }, true)).toBe('as ever')
})

test('a letter chooses nothing unseen, and other keys lead on', () => {
  expect([press('a'), press('ж'), press('Tab'), press('Escape')]).toEqual([
    'nothing',
    'nothing',
    'as ever',
    'as ever',
  ])
})
