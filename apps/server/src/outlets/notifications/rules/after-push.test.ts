import { expect, test } from 'vitest'
import { afterPush } from './after-push.ts'

const answered = (status: number, attempts = 1) => afterPush({ kind: 'answered', status, body: '' }, attempts)

test.each([200, 201, 202])('%i: it was taken', status => {
  expect(answered(status)).toMatchObject({ state: 'sent', isGone: false, pause: null })
})

test.each([404, 410])('%i: the browser takes no more', status => {
  expect(answered(status)).toMatchObject({ isGone: true })
})

test.each([400, 401, 403, 413])('%i: trying again is useless, and the browser stays known', status => {
  expect(answered(status)).toMatchObject({ state: 'failed', isGone: false, pause: null })
})

test.each([429, 500, 503])('%i: later again, four times', status => {
  expect(answered(status)).toMatchObject({ state: 'waiting', pause: { minutes: 1 } })
  expect(answered(status, 4)).toMatchObject({ state: 'waiting', pause: { hours: 2 } })
  expect(answered(status, 5)).toMatchObject({ state: 'failed', pause: null })
})

test('no answer is tried again, a private address is not', () => {
  const silent = { kind: 'unanswered', reason: 'no-answer', detail: 'timeout', sent: true } as const
  expect(afterPush(silent, 1).state).toBe('waiting')
  expect(afterPush({ kind: 'refused', reason: 'private-address', detail: '10.0.0.1' }, 1)).toMatchObject({
    state: 'failed',
    answer: 'private-address 10.0.0.1',
  })
})
