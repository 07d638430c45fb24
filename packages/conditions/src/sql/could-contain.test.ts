import fc from 'fast-check'
import { expect, test } from 'vitest'
import { folded } from '../fold.ts'
import { couldContain } from './could-contain.ts'

const finds = (words: readonly string[], text: string) => {
  const could = couldContain(words.map(folded))
  return could === null ? null : new RegExp(could).test(text)
}

test('a word is found however it is written: in capitals, with accents, with marks of their own', () => {
  expect(finds(['amphora'], 'My ÂMPHORA broke')).toBe(true)
  expect(finds(['amphora'], 'a\u0302mphora\u0301')).toBe(true)
  expect(finds(['παραγγελίας'], 'ΠΑΡΑΓΓΕΛΙΑΣ')).toBe(true)
  expect(finds(['йод'], 'Иод, йод')).toBe(true)
  expect(finds(['كتاب'], 'كِتَاب')).toBe(true)
  expect(finds(['kelvin'], 'Kelvin')).toBe(true)
  expect(finds(['a.b', '50%'], 'a_b')).toBe(false)
  expect(finds(['a.b', '50%'], 'at 50%')).toBe(true)
})

test('there is nothing quicker for words of scripts whose characters come apart', () => {
  expect(couldContain(['한국'])).toBeNull()
  expect(couldContain(['word', '陶器'])).toBeNull()
  expect(couldContain([])).toBeNull()
  expect(couldContain([''])).toBeNull()
})

const letters = fc.constantFrom(...'aAbâÄeÉeE\u0301iİıIoøÖsſςσΣάΑΐϊйЙиёЕآاأيéK;:-]^[\\.%_ 1\u0300\u0652')
const text = fc.array(letters, { maxLength: 24 }).map(all => all.join(''))
const word = fc.array(letters, { minLength: 1, maxLength: 3 }).map(all => all.join(''))

test('it never misses what folding finds', () => {
  let found = 0
  fc.assert(
    fc.property(text, word, (whole, part) => {
      const wanted = folded(part)
      if (wanted === '' || !folded(whole).includes(wanted)) return
      const answer = finds([part], whole)
      if (answer !== null) found++
      expect(answer).not.toBe(false)
    }),
    { numRuns: 20_000 },
  )
  expect(found).toBeGreaterThan(500)
})
