import { expect, test } from 'vitest'
import { isCloser, mostSpecific } from './most-specific.ts'

test('of all that one thing would be told by, the closest is told, whatever came first', () => {
  const told = mostSpecific(
    [
      { personId: 1, kind: 'transferred' },
      { personId: 1, kind: 'assigned' },
      { personId: 2, kind: 'answered' },
      { personId: 2, kind: 'answered-followed' },
    ],
    new Set(),
  )
  expect([...told]).toEqual([
    [1, 'assigned'],
    [2, 'answered'],
  ])
})

test('whoever did it is not told', () => {
  expect(mostSpecific([{ personId: 1, kind: 'noted' }], new Set([1])).size).toBe(0)
})

test('nothing is closer than itself', () => {
  expect([
    isCloser('mentioned', 'noted'),
    isCloser('noted', 'mentioned'),
    isCloser('noted', 'noted'),
  ]).toEqual([true, false, false])
})
