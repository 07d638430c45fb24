import { expect, test } from 'vitest'
import { readAsked } from './asked.ts'

test('words, phrases and what must not be there', () => {
  expect(readAsked('refund "two weeks" -invoice -"second reminder"')).toMatchObject({
    words: 'refund "two weeks"',
    without: ['invoice', '"second reminder"'],
  })
})

test('operators narrow, with quotes where a value has spaces', () => {
  const asked = readAsked(
    'from:nour@example.net tag:vip department:"After sales" status:spam after:2026-01-01 before:2026-02-01 late',
  )
  expect({ ...asked, after: `${asked.after}`, before: `${asked.before}` }).toEqual({
    words: 'late',
    without: [],
    from: ['nour@example.net'],
    tags: ['vip'],
    departments: ['After sales'],
    statuses: ['spam'],
    after: '2026-01-01',
    before: '2026-02-01',
  })
})

test('what only looks like an operator is a word', () => {
  expect(readAsked('re:hello status:lost after:soon well-known').words).toBe(
    're:hello status:lost after:soon well-known',
  )
})

test('nothing asks for nothing', () => {
  expect(readAsked('  "" ').words).toBe('')
})
