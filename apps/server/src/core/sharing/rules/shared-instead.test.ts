import { expect, test } from 'vitest'
import { sharedInstead } from './shared-instead.ts'

test('what a department had goes to its substitute, once', () => {
  const both = { with: 'departments' as const, ids: [1, 2, 3] }
  expect(sharedInstead(both, 2, 3)).toEqual({ with: 'departments', ids: [1, 3] })
  expect(sharedInstead(both, 2, 4)).toEqual({ with: 'departments', ids: [1, 4, 3] })
})

test('what was shared otherwise stays as it is', () => {
  for (const sharing of [
    { with: 'nobody' as const },
    { with: 'everybody' as const },
    { with: 'departments' as const, ids: [1] },
  ])
    expect(sharedInstead(sharing, 2, 3)).toBe(sharing)
})
