import { expect, test } from 'vitest'
import { auditSearch, filterOf } from './audit-search.ts'

test('what makes no sense in the URL is left out', () => {
  expect(
    auditSearch({ person: 3, noun: 'department', q: 42, since: '2026-11-01', until: '2026-13-45' }),
  ).toEqual({ person: 3, noun: 'department', q: '42', since: '2026-11-01' })
  expect(auditSearch({ person: -1, noun: 7, q: '  ', since: 'yesterday', until: null })).toEqual({})
})

test('the last day counts to its end', () => {
  expect(filterOf({ person: 3, since: '2026-11-01', until: '2026-11-01' }, 'Europe/Athens')).toEqual({
    actorId: 3,
    since: '2026-10-31T22:00:00.000Z',
    until: '2026-11-01T22:00:00.000Z',
  })
})
