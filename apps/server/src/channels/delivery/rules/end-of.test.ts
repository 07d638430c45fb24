import { expect, test } from 'vitest'
import { endOf } from './end-of.ts'

const sent = { address: 'a@example.com', state: 'sent', answer: '250 Ok' } as const
const waits = { address: 'b@example.com', state: 'queued', answer: '451 Later' } as const

test('who is waited for is told in the last words, also where the server was not reached', () => {
  const end = endOf({ kind: 'refused', permanent: false, answer: 'ECONNREFUSED' }, [sent, waits], 2)
  expect(end).toMatchObject({ state: 'queued', recipients: [sent, { ...waits, answer: 'ECONNREFUSED' }] })
})

test('what can never leave fails for those who have not got it', () => {
  const end = endOf({ kind: 'refused', permanent: true, answer: 'infected' }, [sent, waits], 2)
  expect(end).toMatchObject({ state: 'failed', pause: null, recipients: [sent, { state: 'failed' }] })
})

test('one refused for good does not end the others, who are refused for now', () => {
  const refused = { address: 'a@example.com', state: 'failed', answer: '550 No' } as const
  const answer = {
    kind: 'refused',
    permanent: false,
    answer: '451 Later',
    recipients: [refused, waits],
  } as const
  expect(endOf(answer, [], 1)).toMatchObject({ state: 'queued', answer: '451 Later' })
  expect(endOf(answer, [], 13)).toMatchObject({ state: 'failed', answer: '550 No\n451 Later' })
})

test('a channel that says nothing of each recipient is sent or asked again as a whole', () => {
  expect(endOf({ kind: 'sent', answer: 'ok' }, [], 1)).toMatchObject({ state: 'sent', answer: 'ok' })
  expect(endOf({ kind: 'refused', permanent: false, answer: 'busy' }, [], 1)).toMatchObject({
    state: 'queued',
  })
})
