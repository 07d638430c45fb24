import { expect, test } from 'vitest'
import { fileOfList } from './file-of-list.ts'

const look = { listOrder: 'urgency', listColumns: ['tags', 'field:7'] } as const

test('the file of a list has what the list shows, all of it, in its order and with its columns', () => {
  const url = new URL(
    fileOfList({ view: 'mine', tag: 'vip & co' }, { ...look, listColumns: [...look.listColumns] }),
    'http://x',
  )
  expect(url.pathname).toBe('/api/tickets.csv')
  expect(Object.fromEntries(url.searchParams)).toEqual({
    status: 'new,open',
    assignee: 'me',
    tag: 'vip & co',
    order: 'urgency',
    columns: 'tags,field:7',
  })
})

test('a saved view is a file of its own', () => {
  expect(fileOfList({ saved: 4 }, { listOrder: 'activity', listColumns: [] })).toBe(
    '/api/views/4/tickets.csv',
  )
})
