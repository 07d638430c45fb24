import { expect, test } from 'vitest'
import { askedWords, askFor } from './question.ts'

const lexemes = (word: string) =>
  ['the', 'of'].includes(word) ? [] : word === 'cafés' ? ['café', 'cafes'] : [word]
const ask = (text: string) => askFor(text, lexemes)

test('words must all be there, and each in any of its forms', () => {
  expect(ask('red chair')).toBe("('red') & ('chair')")
  expect(ask('cafés')).toBe("(('café' | 'cafes'))")
})

test('phrases, codes and addresses stand one after the other, over words that say nothing', () => {
  expect(ask('"red chair"')).toBe("('red' <1> 'chair')")
  expect(ask('"king of the hill')).toBe("('king' <3> 'hill')")
  expect(ask('8841-KX')).toBe("('8841' <1> 'kx')")
  expect(ask('leo@other.example')).toBe("('leo' <1> 'other' <1> 'example')")
})

test('words of a language without spaces need not stand one after the other', () => {
  expect(ask('申请退款')).toBe("(('申请') & ('退款'))")
  expect(ask('"申请退款"')).toBe("('申请' <1> '退款')")
})

test('or joins what stands at its sides', () => {
  expect(ask('big broken or damaged OR lost chair')).toBe(
    "('big') & (('broken') | ('damaged') | ('lost')) & ('chair')",
  )
  expect(ask('or chair or')).toBe("('chair')")
  expect(ask('"or"')).toBe("('or')")
})

test('nothing is asked for where no word says anything', () => {
  for (const text of ['', '"', "' :* & ! | <-> (", 'the of', '"the"']) expect(ask(text), text).toBe('')
})

test('each word that was typed comes once', () => {
  expect(askedWords('Chair "red chair"')).toEqual(['chair', 'red'])
})
