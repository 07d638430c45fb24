import { expect, test } from 'vitest'
import { capacityOf, isRight, isSame, typedOf } from './capacity-values.ts'

test('nothing typed is no limit, and no limit is shown as nothing', () => {
  const capacity = { tickets: null, chats: 3, calls: 0 }
  expect(typedOf(capacity)).toEqual({ tickets: '', chats: '3', calls: '0' })
  expect(capacityOf(typedOf(capacity))).toEqual(capacity)
  expect(isSame(typedOf(capacity), { tickets: ' ', chats: '3 ', calls: '0' })).toBe(true)
})

test('whole numbers up to what the server takes are right', () => {
  for (const typed of ['', '0', '10']) expect(isRight(typed, 'calls')).toBe(true)
  for (const typed of ['11', '-1', '1.5', 'many']) expect(isRight(typed, 'calls')).toBe(false)
})
