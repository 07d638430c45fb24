import { expect, test } from 'vitest'
import { isFor, mayChange, maySee, type User } from './who-may.ts'

const user = (more: Partial<User> = {}): User => ({
  personId: 1,
  departmentIds: [5],
  maySend: false,
  mayShare: false,
  ...more,
})
const other = (sharing: Parameters<typeof isFor>[0]['sharing']) => ({ ownerId: 2, sharing })

test('a macro is for its owner and for those with whom it is shared', () => {
  expect(isFor({ ownerId: 1, sharing: { with: 'nobody' } }, user())).toBe(true)
  expect(isFor(other({ with: 'nobody' }), user({ mayShare: true }))).toBe(false)
  expect(isFor(other({ with: 'departments', ids: [5] }), user())).toBe(true)
  expect(isFor(other({ with: 'agents', ids: [3] }), user())).toBe(false)
  expect(isFor(other({ with: 'everybody' }), user())).toBe(true)
})

test('who may share also changes what others share, and never what is personal', () => {
  expect(mayChange(other({ with: 'everybody' }), user())).toBe(false)
  expect(mayChange(other({ with: 'everybody' }), user({ mayShare: true }))).toBe(true)
  expect(maySee(other({ with: 'agents', ids: [3] }), user({ mayShare: true }))).toBe(true)
  expect(maySee(other({ with: 'nobody' }), user({ mayShare: true }))).toBe(false)
})
