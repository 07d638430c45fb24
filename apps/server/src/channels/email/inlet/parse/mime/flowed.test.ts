import { expect, test } from 'vitest'
import { unflow } from './flowed.ts'

test.each([
  ['a paragraph', 'one \ntwo \nthree\nfour', false, 'one two three\nfour'],
  ['of a language without blanks', '日本 \n語', true, '日本語'],
  ['a quote, which is no part of the answer', '> one \n> two\nthree', false, '> one two\nthree'],
  ['quotes of two depths', '>> one \n>> two \n> three', false, '>> one two \n> three'],
  ['the line above a signature', 'Bye \n-- \nAda', false, 'Bye \n-- \nAda'],
  [
    'lines that were kept from looking like something else',
    ' From me\n  indented',
    false,
    'From me\n indented',
  ],
])('%s is put together again', (_what, text, deleteBlank, expected) => {
  expect(unflow(text, deleteBlank)).toBe(expected)
})
