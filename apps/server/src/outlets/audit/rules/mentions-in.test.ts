import { expect, test } from 'vitest'
import { mentionsIn } from './mentions-in.ts'

test('ids are found alone, in lists, as from and to, and among changes', () => {
  expect(mentionsIn({ departmentId: 3, personId: 7, name: 'Sales', tokenId: 9 })).toEqual([
    { field: 'departmentId', kind: 'department', id: 3 },
    { field: 'personId', kind: 'user', id: 7 },
  ])
  expect(mentionsIn({ departmentIds: [1, 2, 2] })).toEqual([
    { field: 'departmentIds', kind: 'department', id: 1 },
    { field: 'departmentIds', kind: 'department', id: 2 },
  ])
  expect(
    mentionsIn({ departmentId: 1, changes: { leadId: { from: null, to: 5 }, chats: { from: true } } }),
  ).toEqual([
    { field: 'departmentId', kind: 'department', id: 1 },
    { field: 'leadId', kind: 'user', id: 5 },
  ])
})
