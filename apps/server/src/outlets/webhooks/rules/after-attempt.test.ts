import { expect, test } from 'vitest'
import { type Attempted, afterAttempt } from './after-attempt.ts'

const after = (attempted: Attempted, method = 'POST', more: { keyed?: boolean; attempts?: number } = {}) => {
  const { state, reason, pause } = afterAttempt(attempted, { method, keyed: false, attempts: 1, ...more })
  return [state, reason, pause?.total('minutes') ?? null]
}
const answered = (status: number): Attempted => ({ kind: 'answered', status })
const silence: Attempted = { kind: 'unanswered', reason: 'no-answer', sent: true }
const unreached: Attempted = { kind: 'unanswered', reason: 'no-answer', sent: false }

test('what was taken is done, what is the fault of the request fails at once', () => {
  expect([200, 202, 204].map(status => after(answered(status))[0])).toEqual(['done', 'done', 'done'])
  expect(after(answered(400))).toEqual(['failed', 'answered-error', null])
  expect(after(answered(404))).toEqual(['failed', 'answered-error', null])
  expect(after(answered(302))).toEqual(['failed', 'answered-error', null])
})

test('trouble over there is waited for longer each time, and in the end given up', () => {
  const pauses = [1, 2, 3, 4, 5, 6].map(attempts => after(answered(503), 'POST', { attempts }))
  expect(pauses.map(([state, , minutes]) => [state, minutes])).toEqual([
    ['waiting', 1],
    ['waiting', 5],
    ['waiting', 30],
    ['waiting', 120],
    ['waiting', 480],
    ['failed', null],
  ])
  expect(after(answered(429))).toEqual(['waiting', 'answered-error', 1])
})

test('who was not reached is tried again, by every method', () => {
  expect(after(unreached)).toEqual(['waiting', 'no-answer', 1])
  expect(after({ kind: 'unanswered', reason: 'unresolvable', sent: false })).toEqual([
    'waiting',
    'unresolvable',
    1,
  ])
})

test.each(['GET', 'PUT', 'DELETE'])('a %s that may have arrived is sent again', method => {
  expect(after(silence, method)).toEqual(['waiting', 'no-answer', 1])
  expect(after({ kind: 'interrupted' }, method)).toEqual(['waiting', 'unknown-outcome', 1])
})

test.each(['POST', 'PATCH'])(
  'a %s that may have arrived is sent again only where it has an idempotency key',
  method => {
    expect(after(silence, method)).toEqual(['failed', 'unknown-outcome', null])
    expect(after({ kind: 'interrupted' }, method)).toEqual(['failed', 'unknown-outcome', null])
    expect(after(silence, method, { keyed: true })).toEqual(['waiting', 'no-answer', 1])
    expect(after({ kind: 'interrupted' }, method, { keyed: true })).toEqual(['waiting', 'unknown-outcome', 1])
  },
)

test('what may not be reached is refused, and never tried again', () => {
  expect(after({ kind: 'refused', reason: 'private-address' }, 'GET')).toEqual([
    'refused',
    'private-address',
    null,
  ])
})
