import { expect, test } from 'vitest'
import { folded } from '../fold.ts'
import { patternTest } from './in-memory.ts'
import { patternProblem } from './parse.ts'

test.for([
  ['(unclosed', 'pattern-broken'],
  ['closed)', 'pattern-broken'],
  ['*', 'pattern-broken'],
  ['a**', 'pattern-broken'],
  ['[z-a]', 'pattern-broken'],
  ['[a', 'pattern-broken'],
  ['a{3,2}', 'pattern-broken'],
  ['a{1001}', 'pattern-broken'],
  ['trailing\\', 'pattern-broken'],
  ['\\y', 'pattern-broken'],
  ['(?=ahead)', 'pattern-unsupported'],
  ['(?<!behind)', 'pattern-unsupported'],
  ['(a)\\1', 'pattern-unsupported'],
  ['\\p{Greek}', 'pattern-unsupported'],
  ['a(?i)b', 'pattern-unsupported'],
  ['^*', 'pattern-unsupported'],
  ['(?:a{500}){3}', 'pattern-too-long'],
  ['('.repeat(60) + ')'.repeat(60), 'pattern-too-long'],
])('%s cannot be used: %s', ([pattern = '', problem]) => {
  expect(patternProblem(pattern)).toBe(problem)
})

const found = (pattern: string, text: string) => patternTest(pattern)(folded(text))

test('patterns take no notice of case and accents', () => {
  expect(found('^ΚΑΦΈΣ$', 'καφες')).toBe(true)
  expect(found('[А-Я]+', 'привет')).toBe(true)
  expect(found('[^É]', 'eéE')).toBe(false)
  expect(found('(?i)invoice #\\d{4,}', 'Your INVOICE #20931')).toBe(true)
})

test('the end is the end of the text, and a dot is no line feed, unless a pattern says otherwise', () => {
  expect(found('one$', 'one\ntwo')).toBe(false)
  expect(found('(?m)one$', 'one\ntwo')).toBe(true)
  expect(found('one.two', 'one\ntwo')).toBe(false)
  expect(found('(?s)one.two', 'one\ntwo')).toBe(true)
})
