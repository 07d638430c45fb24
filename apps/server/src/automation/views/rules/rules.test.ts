import { expect, test } from 'vitest'
import { isPersonal, seenByAssignee } from './for-whom.ts'
import { shownBy } from './shown-statuses.ts'

const tag = { field: 'tags', operator: 'any-of', value: ['vip'] }
const status = (...value: string[]) => ({ field: 'status', operator: 'any-of', value })
const mine = { field: 'assignee', operator: 'any-of', value: ['me', 7] }

test('spam and deleted tickets are shown where they are asked for by name', () => {
  const without = { field: 'status', operator: 'none-of', value: ['spam', 'deleted'] }

  expect(shownBy([])).toEqual([[without]])
  expect(shownBy([[tag], [tag, status('spam')]])).toEqual([
    [tag, without],
    [tag, status('spam')],
  ])
  expect(shownBy([[status('open')]])).toEqual([[status('open'), without]])
})

test('“me” is whoever a ticket is assigned to', () => {
  expect([isPersonal([[tag]]), isPersonal([[tag], [mine]])]).toEqual([false, true])
  expect(seenByAssignee([[tag, mine]])).toEqual([
    [tag, { field: 'assignee', operator: 'not-empty', value: null }],
  ])
})
