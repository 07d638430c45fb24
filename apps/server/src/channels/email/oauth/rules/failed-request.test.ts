import { expect, test } from 'vitest'
import { failedRequest, pauseAfter } from './failed-request.ts'

test.each([
  ['a permission that was taken back or has lapsed', 'invalid_grant', true],
  ['a sign-in that wants a person again', 'interaction_required', true],
  [
    'a client secret that has ended: whoever enters another one need not connect anew',
    'invalid_client',
    false,
  ],
  ['a provider that is overloaded', 'temporarily_unavailable', false],
])('%s', (_what, code, refused) => {
  expect(failedRequest({ code, description: 'Token has been expired or revoked.', message: 'x' })).toEqual({
    refused,
    words: `${code}: Token has been expired or revoked.`,
  })
})

test('what is no answer of a provider ends nothing', () => {
  expect(failedRequest({ message: 'The provider answered with status 503.' })).toEqual({
    refused: false,
    words: 'The provider answered with status 503.',
  })
})

test('pauses grow up to ten minutes', () => {
  expect([1, 2, 3, 4, 5, 99].map(pauseAfter)).toEqual([10, 30, 60, 300, 600, 600])
})
