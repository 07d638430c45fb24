import { expect, test } from 'vitest'
import { isWithoutSpaces, placesOf, wordsOf } from './words.ts'

const cut = (text: string) => wordsOf(text).map(({ word }) => word)

test('words are what stands together, in small letters', () => {
  expect(cut("Where's my ORDER?")).toEqual(['where', 's', 'my', 'order'])
  expect(cut('Ёлка, Ąžuolas')).toEqual(['елка', 'ąžuolas'])
  expect(cut('cafe\u0301')).toEqual(['café'])
})

test('addresses and codes are the words that signs join', () => {
  expect(cut('leo@other.example')).toEqual(['leo', 'other', 'example'])
  expect(cut('https://x.example/a/b?c=d')).toEqual(['https', 'x', 'example', 'a', 'b', 'c', 'd'])
  expect(cut('Parcel 8841-KX of 2026-11-29')).toEqual(['parcel', '8841', 'kx', 'of', '2026', '11', '29'])
})

test('Chinese is cut into words, also beside other letters', () => {
  expect(cut('我想申请退款')).toEqual(expect.arrayContaining(['申请', '退款']))
  expect(cut('order12退款')).toEqual(['order12', '退款'])
  expect(isWithoutSpaces('退款')).toBe(true)
  expect(isWithoutSpaces('order12')).toBe(false)
})

test('what is said twice in Chinese is cut twice, and each word knows where it stands', () => {
  const text = '申请退款，谢谢。\n> 申请退款'
  const words = wordsOf(text)
  expect(words.map(({ word, place }) => `${word} ${place}`)).toEqual([
    '申请 1',
    '退款 2',
    '谢谢 3',
    '申请 4',
    '退款 5',
  ])
  for (const { word, from, to } of words) expect(text.slice(from, to)).toBe(word)
})

test('each word knows its place and where it stands; what is too long for a word keeps its place', () => {
  const text = `One, ${'x'.repeat(101)} Three`
  const [one, three] = wordsOf(text)
  expect(one).toEqual({ word: 'one', place: 1, from: 0, to: 3 })
  expect(three?.place).toBe(3)
  expect(text.slice(three?.from, three?.to)).toBe('Three')
})

test('a word has all its places in order, however it is written', () => {
  const text = `The end of the ${'x'.repeat(101)} road: THE Ёлка, елка 退款, the end`
  expect(placesOf(text).get('the')).toEqual([1, 4, 7, 11])
  expect(placesOf(text).get('елка')).toEqual([8, 9])
  const listed = [...placesOf(text)].flatMap(([word, at]) => at.map(place => ({ word, place })))
  expect(listed.toSorted((one, other) => one.place - other.place)).toEqual(
    wordsOf(text).map(({ word, place }) => ({ word, place })),
  )
})
