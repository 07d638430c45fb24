import { expect, test } from 'vitest'
import { addressesIn, firstWrong, lastTyped, withAddress, withChosen } from './typed-addresses.ts'

test('addresses are parted by commas, semicolons and spaces, and the first wrong one is named', () => {
  const typed = addressesIn('a@example.org, b@example.org; nonsense')
  expect(typed).toEqual(['a@example.org', 'b@example.org', 'nonsense'])
  expect(firstWrong(typed)).toBe('nonsense')
  expect(firstWrong(typed.slice(0, 2))).toBeNull()
})

test.each([
  ['Anna Smith <anna@x.example>', ['anna@x.example']],
  ['"Smith, Anna" <anna@x.example>; bob@y.example', ['anna@x.example', 'bob@y.example']],
  ['"The \\"A; B\\"" <ab@x.example>,<bob@y.example>', ['ab@x.example', 'bob@y.example']],
  ['Anna <anna@x.example> Bob < bob@y.example >', ['anna@x.example', 'bob@y.example']],
  ['Anna <anna@x.example>\r\nbob@y.example\n', ['anna@x.example', 'bob@y.example']],
  ['安娜 <anna@x.example>；bob@y.example，c@z.example', ['anna@x.example', 'bob@y.example', 'c@z.example']],
  ['آنا <anna@x.example>، bob@y.example', ['anna@x.example', 'bob@y.example']],
  ['"john smith"@x.example, bob@y.example', ['"john smith"@x.example', 'bob@y.example']],
  ['a@x.example "smith, john"@x.example', ['a@x.example', '"smith, john"@x.example']],
  ['John <"john smith"@x.example>', ['"john smith"@x.example']],
  ["root@fileserver, o'brien@x.example", ['root@fileserver', "o'brien@x.example"]],
])('of “%s” only the addresses are taken', (typed, found) => {
  expect(addressesIn(typed)).toEqual(found)
  expect(firstWrong(addressesIn(typed))).toBeNull()
})

test.each([
  ['Anna Smith', 'Anna'],
  ['Anna <>', 'Anna'],
  ['Anna <anna>', 'anna'],
  ['"Smith, bob@y.example', '"Smith'],
  ['Anna <anna@x.example, bob@y.example', 'Anna'],
])('in “%s” something is no address', (typed, wrong) => {
  expect(firstWrong(addressesIn(typed))).toBe(wrong)
})

test.each([
  ['nou', 'nou', 'nour@mail.example, '],
  ['"john smith"@x.example nou', 'nou', '"john smith"@x.example nour@mail.example, '],
  ['a@example.org, Nour Kh', 'Nour Kh', 'a@example.org, nour@mail.example, '],
  ['a@example.org nou', 'nou', 'a@example.org nour@mail.example, '],
  ['a@example.org;nour@ma', 'nour@ma', 'a@example.org; nour@mail.example, '],
  ['Anna <a@example.org> nou', 'nou', 'Anna <a@example.org> nour@mail.example, '],
  ['"Smith, Anna" <a@example.org>; Nour', 'Nour', '"Smith, Anna" <a@example.org>; nour@mail.example, '],
  ['nour@x.example, nour', 'nour', 'nour@x.example, nour@mail.example, '],
  ['a@example.org, ', '', 'a@example.org, nour@mail.example, '],
  ['', '', 'nour@mail.example, '],
  ['a@example.org, na nana', 'na nana', 'a@example.org, nour@mail.example, '],
])('of “%s” the last that is typed is “%s”, and what is chosen takes its place', (typed, last, chosen) => {
  expect(lastTyped(typed)).toBe(last)
  expect(withChosen(typed, 'nour@mail.example')).toBe(chosen)
})

test('one more address stands behind what was typed', () => {
  expect(withAddress('', 'lee@x.example')).toBe('lee@x.example')
  expect(withAddress('nour@x.example, ', 'lee@x.example')).toBe('nour@x.example, lee@x.example')
  expect(withAddress('Anna <a@x.example>', 'lee@x.example')).toBe('Anna <a@x.example>, lee@x.example')
})
