import { expect, test } from 'vitest'
import { formOf, rowsInPieces } from './rows-in-pieces.ts'

const read = (text: string) => [...rowsInPieces(text, formOf(text))].flat().filter(row => row.join('') !== '')

test.for(['\n', '\r\n', '\r'])('rows are the same wherever a piece of the text ends: %j', lineBreak => {
  const rows = Array.from({ length: 9_000 }, (_, n) => [
    `Person ${n}`,
    n % 3 === 0 ? `"Ο ""${n}"", ${lineBreak}και άλλα"` : `p${n}@many.example`,
    'x'.repeat(n % 97),
  ])
  const text = rows.map(row => row.join(',')).join(lineBreak)
  const plain = (cell: string) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)
  expect(read(`${text}${lineBreak}`)).toEqual(rows.map(row => row.map(plain)))
  expect(read(text)).toHaveLength(9_000)
})

test('a cell that is longer than a piece stays whole', () => {
  const long = 'a,b\n'.repeat(100_000)
  expect(read(`name,notes\nA,"${long}"\nB,short\n`)).toEqual([
    ['name', 'notes'],
    ['A', long],
    ['B', 'short'],
  ])
})
