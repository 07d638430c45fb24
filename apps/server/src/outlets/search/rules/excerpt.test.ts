import { expect, test } from 'vitest'
import { marks, piecesOf } from './excerpt.ts'

test('marked words become pieces, lines become one', () => {
  const { begin, end } = marks
  expect(piecesOf(`I want a\n ${begin}refund${end} for two ${begin}orders${end}`)).toEqual([
    { text: 'I want a ', found: false },
    { text: 'refund', found: true },
    { text: ' for two ', found: false },
    { text: 'orders', found: true },
  ])
  expect(piecesOf('')).toEqual([])
})
