import { expect, test } from 'vitest'
import { tipsOf } from './open-tips.ts'

test('who may not answer is not told how to', () => {
  expect(tipsOf({ permissions: ['ticket.list'], tipsDone: ['keys'] })).toEqual([
    { tip: 'palette', done: false },
    { tip: 'keys', done: true },
  ])
  expect(
    tipsOf({ permissions: ['ticket.list', 'ticket.reply'], tipsDone: [] }).map(({ tip }) => tip),
  ).toEqual(['palette', 'keys', 'reply', 'signature'])
})
