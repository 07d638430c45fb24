import { expect, test } from 'vitest'
import type { Db } from './database.ts'
import { together } from './together.ts'

const line = () => ({}) as Db

const doubling = () => {
  const statements: number[][] = []
  const double = together(async (_, numbers: readonly number[]) => {
    statements.push([...numbers])
    if (numbers.includes(13)) throw new Error('unlucky')
    return numbers.map(number => 2 * number)
  })
  return { statements, double }
}

test('what is asked in one turn is one statement, and each gets its own answer', async () => {
  const { statements, double } = doubling()
  const db = line()
  const after = async (number: number) => {
    await null
    return double(db, number)
  }
  expect(await Promise.all([double(db, 1), after(2), double(db, 3)])).toEqual([2, 4, 6])
  expect(statements).toEqual([[1, 3, 2]])
})

test('what is asked later, or in another transaction, is another statement', async () => {
  const { statements, double } = doubling()
  const [one, other] = [line(), line()]
  await Promise.all([double(one, 1), double(other, 2)])
  await double(one, 3)
  expect(statements).toEqual([[1], [2], [3]])
})

test('where the statement fails, all who asked hear of it, and the next goes on', async () => {
  const { double } = doubling()
  const db = line()
  const both = await Promise.allSettled([double(db, 13), double(db, 1)])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await double(db, 4)).toBe(8)
})

test('an answer for each is demanded', async () => {
  const forgetful = together(async () => [])
  await expect(forgetful(line(), 1)).rejects.toThrow('1 asked together, 0 were answered.')
})
