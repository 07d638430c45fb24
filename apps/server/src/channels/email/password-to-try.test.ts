import { expect, test } from 'vitest'
import { passwordToTry } from './password-to-try.ts'

const secrets = { open: (sealed: string) => sealed.replace('sealed ', '') }
const stored = { host: 'mail.example', username: 'ada', password_sealed: 'sealed olives' }

test.each([
  [
    'a typed password is tried as it is',
    { host: 'mail.example', username: 'ada', password: 'typed' },
    'typed',
  ],
  [
    'without one, the stored one is tried on its own server',
    { host: 'mail.example', username: 'ada' },
    'olives',
  ],
  ['the stored one never goes to another server', { host: 'evil.example', username: 'ada' }, ''],
  ['nor is it tried for another user', { host: 'mail.example', username: 'ben' }, ''],
])('%s', (_what, given, password) => {
  expect(passwordToTry(given, stored, secrets)).toBe(password)
})

test('an account that is new has none', () => {
  expect(passwordToTry({ host: 'mail.example', username: 'ada' }, undefined, secrets)).toBe('')
})
