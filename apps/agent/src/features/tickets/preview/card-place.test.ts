import { expect, test } from 'vitest'
import { cardPlace } from './card-place.ts'

const desk = { width: 1280, height: 800 }

test('a card stands below its row and beside the pointer', () => {
  expect(cardPlace({ top: 100, bottom: 144 }, 500, desk)).toEqual({
    left: 528,
    width: 416,
    top: 148,
    maxHeight: 320,
  })
})

test('above, where there is more room', () => {
  expect(cardPlace({ top: 600, bottom: 644 }, 500, desk)).toMatchObject({ bottom: 204, maxHeight: 320 })
  expect(cardPlace({ top: 300, bottom: 344 }, 500, { width: 1280, height: 500 })).toMatchObject({
    bottom: 204,
    maxHeight: 288,
  })
})

test('before the pointer, where the window ends, and never out of it', () => {
  expect(cardPlace({ top: 100, bottom: 144 }, 1200, desk).left).toBe(756)
  expect(cardPlace({ top: 100, bottom: 184 }, 100, { width: 375, height: 760 })).toMatchObject({
    left: 8,
    width: 359,
  })
})
