import { expect, test } from 'vitest'
import { ticketSearch } from './ticket-search.ts'

test('the URL says which tickets are asked for; nonsense is left out', () => {
  expect(ticketSearch({ view: 'mine', department: 3, status: ['open', 'lost'], q: 123, tag: '' })).toEqual({
    view: 'mine',
    department: 3,
    status: ['open'],
    q: '123',
  })
  expect(ticketSearch({ view: 'theirs', department: '3', status: 'open' })).toEqual({})
})
