import { expect, test } from 'vitest'
import { countOf, filterOf, shownStatusOf, ticketSearch, withStatus } from './ticket-search.ts'

test('the URL says which tickets are asked for; nonsense is left out', () => {
  expect(ticketSearch({ view: 'mine', department: 3, status: 'open', q: 123, tag: '' })).toEqual({
    view: 'mine',
    department: 3,
    status: 'open',
    q: '123',
  })
  expect(ticketSearch({ view: 'theirs', department: '3', status: 'lost', tag: 2026 })).toEqual({
    tag: '2026',
  })
})

test('without a status the list shows what waits for us, and `all` leaves out only what is out of the way', () => {
  expect(filterOf({}).status).toEqual(['new', 'open'])
  expect(filterOf({ status: 'answered' }).status).toEqual(['answered'])
  expect(filterOf({ status: 'all' }).status).toBeUndefined()
  expect(filterOf({ view: 'unassigned' }).assignee).toBe('nobody')
})

test('counts follow the choice of status', () => {
  const counts = {
    new: 1,
    open: 20,
    answered: 300,
    postponed: 50_000,
    resolved: 4000,
    closed: 600_000,
    spam: 7_000_000,
    deleted: 80_000_000,
    overdue: 7,
  }
  expect([countOf(counts, 'waiting'), countOf(counts, 'new'), countOf(counts, 'all')]).toEqual([
    21, 1, 654_321,
  ])
  expect(countOf(counts, 'overdue')).toBe(7)
})

test('what is overdue is asked for by itself, not by a status', () => {
  expect(filterOf({ status: 'overdue' })).toMatchObject({ status: undefined, overdue: 'true' })
  expect(filterOf({ status: 'closed' })).toMatchObject({ status: ['closed'], overdue: undefined })
})

test('a search looks among all statuses until one is chosen, and the usual choice leaves the URL short', () => {
  expect(shownStatusOf({ q: 'invoice' })).toBe('all')
  expect(withStatus({ q: 'invoice' }, 'waiting')).toEqual({ q: 'invoice', status: 'waiting' })
  expect(withStatus({ view: 'mine', status: 'answered' }, 'waiting')).toEqual({ view: 'mine' })
})
