import { problemsIn } from '@stoa/conditions/check'
import { expect, test } from 'vitest'
import { groupsOf } from './groups-of-search.ts'
import { shownStatuses } from './ticket-search.ts'

test('a list is saved with all that narrows it', () => {
  expect(groupsOf({ view: 'mine', department: 3, status: 'overdue', tag: 'vip' })).toEqual([
    [
      { field: 'overdue', operator: 'yes', value: null },
      { field: 'status', operator: 'any-of', value: ['new', 'open'] },
      { field: 'department', operator: 'any-of', value: [3] },
      { field: 'assignee', operator: 'any-of', value: ['me'] },
      { field: 'tags', operator: 'any-of', value: ['vip'] },
    ],
  ])
})

test('everything that a list can be is something that a view can be', () => {
  const lists = shownStatuses.flatMap(status => [
    { status },
    { status, view: 'unassigned' as const },
    { status, q: 'invoice' },
  ])
  for (const list of lists) expect(problemsIn(groupsOf(list), ['ticket', 'clock'], { me: true })).toEqual([])
})
