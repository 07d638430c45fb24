import { expect, test } from 'vitest'
import { readRefusal, type SmtpError } from './read-refusal.ts'

const error = (more: Partial<SmtpError>): SmtpError => Object.assign(new Error('Connection closed'), more)

test.each([
  [
    'busy',
    { responseCode: 450, response: '450 busy' },
    false,
    { kind: 'refused', permanent: false, answer: '450 busy' },
  ],
  ['no such user', { responseCode: 550 }, false, { kind: 'refused', permanent: true }],
  [
    'refused after the data',
    { responseCode: 554, command: 'DATA' },
    true,
    { kind: 'refused', permanent: true },
  ],
  ['closing after the data', { responseCode: 421 }, true, { kind: 'refused', permanent: false }],
  ['wrong password', { responseCode: 535, code: 'EAUTH' }, false, { kind: 'refused', permanent: false }],
  ['sign in first', { responseCode: 530 }, false, { kind: 'refused', permanent: false }],
  ['nobody answers', { code: 'ESOCKET' }, false, { kind: 'refused', permanent: false }],
  ['gone after the data', { code: 'ECONNECTION' }, true, { kind: 'unknown', answer: 'Connection closed' }],
  ['an address that is none', { code: 'EENVELOPE' }, false, { kind: 'refused', permanent: true }],
  ['too large', { code: 'EMESSAGE' }, false, { kind: 'refused', permanent: true }],
])('%s', (_, given, dataGiven, expected) => {
  expect(readRefusal(error(given), dataGiven)).toMatchObject(expected)
})
