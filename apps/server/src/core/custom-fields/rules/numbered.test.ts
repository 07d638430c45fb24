import { expect, test } from 'vitest'
import { numbered } from './numbered.ts'

test('an option that stays keeps its number, a new one gets one that none had', () => {
  const had = { options: [{ id: 1 }, { id: 2 }], lastOption: 7 }
  const { options, lastOption } = numbered([{ name: 'C' }, { id: 2, name: 'B' }, { id: 9, name: 'X' }], had)
  expect(options).toEqual([
    { id: 8, name: 'C' },
    { id: 2, name: 'B' },
    { id: 9, name: 'X' },
  ])
  expect(lastOption).toBe(9)
})
