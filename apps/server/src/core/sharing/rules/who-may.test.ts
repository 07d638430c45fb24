import { expect, test } from 'vitest'
import { isFor, mayChange, maySee, mayShare, type Viewer } from './who-may.ts'

const viewer = (more: Partial<Viewer> = {}): Viewer => ({
  personId: 1,
  departmentIds: [5],
  sharesWithAll: false,
  sharesWith: [],
  ...more,
})
const other = (sharing: Parameters<typeof isFor>[0]['sharing']) => ({ ownerId: 2, sharing })

test('something is for its owner and for those with whom it is shared', () => {
  expect(isFor({ ownerId: 1, sharing: { with: 'nobody' } }, viewer())).toBe(true)
  expect(isFor(other({ with: 'nobody' }), viewer({ sharesWithAll: true }))).toBe(false)
  expect(isFor(other({ with: 'departments', ids: [5] }), viewer())).toBe(true)
  expect(isFor(other({ with: 'agents', ids: [3] }), viewer())).toBe(false)
  expect(isFor(other({ with: 'everybody' }), viewer())).toBe(true)
})

test('who may share also changes what others share, and never what is personal', () => {
  expect(mayChange(other({ with: 'everybody' }), viewer())).toBe(false)
  expect(mayChange(other({ with: 'everybody' }), viewer({ sharesWithAll: true }))).toBe(true)
  expect(maySee(other({ with: 'agents', ids: [3] }), viewer({ sharesWithAll: true }))).toBe(true)
  expect(maySee(other({ with: 'nobody' }), viewer({ sharesWithAll: true }))).toBe(false)
})

test('who may share in some departments shares with these alone', () => {
  const manager = viewer({ sharesWith: [5] })
  expect(mayShare(manager, { with: 'departments', ids: [5] })).toBe(true)
  expect(mayShare(manager, { with: 'departments', ids: [5, 6] })).toBe(false)
  expect(mayShare(manager, { with: 'everybody' })).toBe(false)
})
