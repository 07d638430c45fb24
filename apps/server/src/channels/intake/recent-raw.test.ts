import { expect, test } from 'vitest'
import { createRecentRaw } from './recent-raw.ts'

test('what was put is there until it is forgotten', () => {
  const recent = createRecentRaw()
  recent.put(1, Buffer.from('one'))
  recent.put(2, Buffer.from('two'))
  const before = recent.all()
  recent.forget([1])

  expect([...recent.all().keys()]).toEqual([2])
  expect(before.get(1)?.toString()).toBe('one')
})

test('the oldest go when there is too much', () => {
  const recent = createRecentRaw()
  for (let id = 1; id <= 5; id++) recent.put(id, Buffer.alloc(10 * 1024 * 1024))
  expect([...recent.all().keys()]).toEqual([3, 4, 5])
})
