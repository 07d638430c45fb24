import { expect, test } from 'vitest'
import { previewOf } from './preview.ts'

test('a short message is shown whole, on one line', () => {
  expect(previewOf(' Where is\n\n my order? ')).toBe('Where is my order?')
})

test('a long one is cut between two characters that people see', () => {
  const family = '👨‍👩‍👧'
  expect(previewOf('x'.repeat(200))).toBe(`${'x'.repeat(159)}…`)
  expect(previewOf(`${'x'.repeat(155)}${family}${family}`)).toBe(`${'x'.repeat(155)}…`)
  expect(previewOf(`${'word '.repeat(31)}${'x'.repeat(20)}`)).toBe(`${'word '.repeat(31)}xxxx…`)
})
