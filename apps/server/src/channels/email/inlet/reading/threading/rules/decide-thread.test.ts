import { expect, test } from 'vitest'
import { threadingCases } from '../cases/threading-cases.ts'
import { decideThread } from './decide-thread.ts'

const all = Object.values(threadingCases).flat()

test('the table has at least eighty cases, each with another title and a reason', () => {
  expect(all.length).toBeGreaterThanOrEqual(80)
  expect(new Set(all.map(each => each.title)).size).toBe(all.length)
  expect(all.filter(each => each.reason.length < 10)).toEqual([])
})

test.each(all)('$title', ({ own = false, forward = false, clues, decision }) => {
  expect(decideThread({ own, forward, clues })).toEqual(decision)
})
