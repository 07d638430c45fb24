import { expect, test } from 'vitest'
import { afterAddress, afterProvider, afterSecurity, emptyAccount, serverOf } from './account-form.ts'

const typed = (address: string, before = emptyAccount) => ({
  ...before,
  ...afterAddress('imap', before, address),
})

test('name, user name and server follow the address while it is typed', () => {
  const halfway = typed('help@exam')
  expect(halfway).toMatchObject({ name: 'help@exam', username: 'help@exam', host: 'imap.exam' })
  const done = typed('help@gmail.com', halfway)
  expect(done).toMatchObject({
    name: 'help@gmail.com',
    provider: 'Google',
    host: 'imap.gmail.com',
    port: '993',
  })
})

test('what somebody typed themselves stays', () => {
  const own = { ...typed('help@example.com'), name: 'Help', host: 'mail.example.com' }
  expect(typed('help@example.org', own)).toMatchObject({
    name: 'Help',
    username: 'help@example.org',
    host: 'mail.example.com',
  })
})

test('a firm’s own domain may be at a provider', () => {
  const own = typed('help@example.com')
  expect(afterProvider('smtp', own, 'Microsoft')).toEqual({
    provider: 'Microsoft',
    host: 'smtp.office365.com',
    port: '587',
    security: 'starttls',
  })
  expect(afterProvider('imap', own, '')).toMatchObject({ host: 'imap.example.com' })
})

test('the port follows the encryption unless it is a special one', () => {
  expect(afterSecurity('imap', emptyAccount, 'starttls')).toEqual({ security: 'starttls', port: '143' })
  expect(afterSecurity('imap', { ...emptyAccount, port: '1993' }, 'none')).toEqual({ security: 'none' })
})

test('an empty password is left out', () => {
  const given = { ...emptyAccount, host: ' imap.example.com ', username: 'help' }
  expect(serverOf(given)).toEqual({
    host: 'imap.example.com',
    port: 993,
    security: 'tls',
    signIn: 'password',
    username: 'help',
  })
  expect(serverOf({ ...given, password: ' x' })).toHaveProperty('password', ' x')
})
