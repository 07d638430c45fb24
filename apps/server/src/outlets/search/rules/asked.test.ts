import { expect, test } from 'vitest'
import { asksNothing, readAsked } from './asked.ts'

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
    notUnderstood: [],
  })
})

test('what only looks like an operator is a word', () => {
  expect(readAsked('re:hello well-known')).toMatchObject({ words: 're:hello well-known', notUnderstood: [] })
})

test('an operator whose value says nothing is told, and is not looked for as a word', () => {
  expect(readAsked('late status:lost after:soon before:2026-13-45 -tag:vip')).toMatchObject({
    words: 'late',
    statuses: [],
    after: null,
    notUnderstood: ['status:lost', 'after:soon', 'before:2026-13-45', '-tag:vip'],
  })
})

test('nothing asks for nothing', () => {
  for (const typed of ['  "" ', '"', '-chair', 'status:lost', 'tag:""'])
    expect(asksNothing(readAsked(typed)), typed).toBe(true)
  for (const typed of ['chair', 'tag:vip', 'after:2026-01-01'])
    expect(asksNothing(readAsked(typed)), typed).toBe(false)
})
