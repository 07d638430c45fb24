import { expect, test } from 'vitest'
import { soughtTexts } from './sought-texts.ts'

/** As PostgreSQL replaces: everywhere, without case. */
const without = (text: string, emails: string[], names: string[]) =>
  text.replace(new RegExp(soughtTexts(emails, names)?.pattern ?? '(?!)', 'gi'), '…')

test.each([
  ['Mail me at NOUR@example.net.', 'Mail me at ….'],
  ['anour@example.net is somebody else', 'anour@example.net is somebody else'],
  ['nour@example.network, too', 'nour@example.network, too'],
  ['Dear Nour Haddad, thanks', 'Dear …, thanks'],
  ['Nour Haddadian stays', 'Nour Haddadian stays'],
])('%s', (text, expected) => {
  expect(without(text, ['nour@example.net'], ['Nour Haddad'])).toBe(expected)
})

test('a Chinese name is found among other signs, a very short Latin one is not looked for', () => {
  expect(without('亲爱的王芳您好', ['wang@example.net'], ['王芳'])).toBe('亲爱的…您好')
  expect(without('Li likes lilies', ['li@example.net'], ['Li'])).toBe('Li likes lilies')
})

test('what means something in patterns means itself', () => {
  expect(soughtTexts(['a_b+c@example.net'], [])?.like).toEqual(['%a\\_b+c@example.net%'])
  expect(without('a.b+c@example.net', ['a.b+c@example.net'], [])).toBe('…')
  expect(without('aXb+c@example.net', ['a.b+c@example.net'], [])).toBe('aXb+c@example.net')
})

test('without an address nobody is looked for', () => {
  expect(soughtTexts([], ['Nour Haddad'])).toBeNull()
})
