import { expect, test } from 'vitest'
import { howFar } from './how-far.ts'

const total = 1_000_000

test('common words are looked for among the newest messages, rarer ones by the index among many of them, rare ones among all', () => {
  expect(howFar(500_000, total, 60)).toEqual({ lookedThrough: 10_000, asked: 10_000 })
  expect(howFar(20_000, total, 60)).toEqual({ lookedThrough: 12_000, asked: 12_000 })
  expect(howFar(15_000, total, 60)).toEqual({ lookedThrough: 0, asked: 16_000 })
  expect(howFar(4_000, total, 60)).toEqual({ lookedThrough: 0, asked: 60_000 })
  for (const rare of [3_000, 1, 0])
    expect(howFar(rare, total, 60), `${rare}`).toEqual({ lookedThrough: 0, asked: Number.POSITIVE_INFINITY })
})

test('where PostgreSQL has not counted the messages yet, few are looked through and all asked then', () => {
  expect(howFar(0, -1, 60)).toEqual({ lookedThrough: 0, asked: Number.POSITIVE_INFINITY })
  expect(howFar(100, -1, 60)).toEqual({ lookedThrough: 10_000, asked: Number.POSITIVE_INFINITY })
})
