import { expect, test } from 'vitest'
import { takingTurns } from './taking-turns.ts'

test('so many run at once, and whoever waits comes in order, also after a failure', async () => {
  const turn = takingTurns(2)
  const began: number[] = []
  const ends: (() => void)[] = []
  const work = (name: number) =>
    turn(async () => {
      began.push(name)
      await new Promise<void>(resolve => ends.push(resolve))
      if (name === 1) throw new Error('The disk is full')
    })
  const all = [work(1), work(2), work(3), work(4)]
  const failed = expect(all[0]).rejects.toThrow('The disk is full')
  expect(began).toEqual([1, 2])
  ends[0]?.()
  await failed
  expect(began).toEqual([1, 2, 3])
  ends[1]?.()
  await all[1]
  expect(began).toEqual([1, 2, 3, 4])
  ends[2]?.()
  ends[3]?.()
  await Promise.all(all.slice(1))
})
