import { ApiError } from '@stoa/client/api-error'
import { expect, test } from 'vitest'
import { canWait, idOf, isDoneAlready, mayGoLater } from './waits.ts'

const failure = (error: ApiError['code'], status = 409) => new ApiError(status, { error, message: '' })

test('acts on one ticket wait; what deletes, merges or asks first does not', () => {
  expect(canWait('tickets.tag')).toBe(true)
  expect(canWait('tickets.delete')).toBe(false)
  expect(canWait('rules.change')).toBe(false)
  expect(idOf({ params: { id: 7 }, body: {} })).toBe(7)
  expect(idOf({ body: {} })).toBeNull()
})

test('only what may go well later is tried again; a refusal is told', () => {
  expect(mayGoLater(failure('unreachable', 0))).toBe(true)
  expect(mayGoLater(failure('not_signed_in', 401))).toBe(true)
  expect(mayGoLater(failure('answered_since'))).toBe(false)
  expect(mayGoLater(new TypeError('a mistake of ours'))).toBe(false)
})

test('what arrived the first time, and only its answer did not, is done', () => {
  expect(isDoneAlready('tickets.resolve', 'already_resolved')).toBe(true)
  expect(isDoneAlready('tickets.tag', 'already_resolved')).toBe(false)
})
