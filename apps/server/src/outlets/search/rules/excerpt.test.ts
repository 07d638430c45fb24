import { expect, test } from 'vitest'
import { excerptOf } from './excerpt.ts'

const excerpt = (text: string, ...wanted: string[]) => excerptOf(text, new Set(wanted), word => [word])
const said = (pieces: ReturnType<typeof excerpt>) => pieces.map(({ text }) => text).join('')

test('what was looked for is marked, and lines become one', () => {
  expect(excerpt('I want a\n Refund for  two orders', 'refund', 'orders')).toEqual([
    { text: 'I want a ', found: false },
    { text: 'Refund', found: true },
    { text: ' for two ', found: false },
    { text: 'orders', found: true },
  ])
})

test('the words are shown where most of them stand, with some before them', () => {
  const far = Array.from({ length: 60 }, (_, at) => `w${at}`).join(' ')
  const pieces = excerpt(`refund ${far} my chair refund ${far}`, 'refund', 'chair')
  expect(said(pieces)).toMatch(/^w55 w56 w57 w58 w59 my chair refund w0 /)
  expect(said(pieces).split(' ')).toHaveLength(28)
  expect(pieces.filter(({ found }) => found).map(({ text }) => text)).toEqual(['chair', 'refund'])
})

test('the beginning is shown where the words are elsewhere', () => {
  expect(excerpt('  A chair. ', 'table')).toEqual([{ text: 'A chair.', found: false }])
  expect(excerpt('', 'table')).toEqual([])
})
