import { expect, test } from 'vitest'
import { rowPress } from './row-press.ts'

const plain = { type: 'click', button: 0, ctrlKey: false, metaKey: false, shiftKey: false }

test('a press on a row does what the same press on a link does', () => {
  expect(rowPress(plain)).toBe('here')
  for (const key of ['ctrlKey', 'metaKey', 'shiftKey'])
    expect(rowPress({ ...plain, [key]: true })).toBe('beside')
  expect(rowPress({ ...plain, type: 'auxclick', button: 1 })).toBe('beside')
  // The right button has the menu of the browser.
  expect(rowPress({ ...plain, type: 'auxclick', button: 2 })).toBe(null)
})
