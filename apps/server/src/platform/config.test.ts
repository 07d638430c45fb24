import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { StartError } from './start-error.ts'

test('an empty environment gives a working installation on this machine', () => {
  expect(readConfig({})).toEqual({
    port: 4400,
    host: '127.0.0.1',
    dataDir: join(process.cwd(), 'data'),
    databaseUrl: null,
    smtpPort: 2525,
    smtpLargestMb: 50,
    smtpCertificate: null,
    publicUrl: 'http://localhost:4400',
    owner: null,
    secret: null,
    requestNetworks: [],
    logLevel: 'info',
  })
})

test('empty variables count as absent', () => {
  expect(readConfig({ PORT: '', HOST: '', STOA_DATA: '', DATABASE_URL: '', STOA_LOG: '' })).toEqual(
    readConfig({}),
  )
})

test('the public address follows the port unless it is given', () => {
  expect(readConfig({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080')
  expect(readConfig({ PORT: '0' }).publicUrl).toBeNull()
  expect(readConfig({ STOA_PUBLIC_URL: 'https://help.example.com/desk/' }).publicUrl).toBe(
    'https://help.example.com/desk',
  )
})

test('the owner needs both an address and a password', () => {
  expect(
    readConfig({ STOA_OWNER_EMAIL: 'ada@example.com', STOA_OWNER_PASSWORD: 'long enough' }).owner,
  ).toEqual({
    email: 'ada@example.com',
    password: 'long enough',
  })
})

describe('a setting that cannot work is refused by name', () => {
  test.each([
    [{ PORT: '80a' }, 'PORT must be a port number from 0 to 65535, but is “80a”.'],
    [{ PORT: '-1' }, 'PORT must be a port number from 0 to 65535, but is “-1”.'],
    [{ STOA_SMTP_PORT: '65536' }, 'STOA_SMTP_PORT must be a port number from 0 to 65535, but is “65536”.'],
    [
      { DATABASE_URL: 'mysql://u:hush@h/d' },
      'DATABASE_URL must look like postgres://user:password@host:5432/database.',
    ],
    [
      { STOA_PUBLIC_URL: 'example' },
      'STOA_PUBLIC_URL must be an address like https://help.example.com, but is “example”.',
    ],
    [
      { STOA_OWNER_EMAIL: 'ada@example.com' },
      'STOA_OWNER_EMAIL and STOA_OWNER_PASSWORD must be given together or not at all.',
    ],
    [
      { STOA_OWNER_EMAIL: 'ada', STOA_OWNER_PASSWORD: 'x' },
      'STOA_OWNER_EMAIL must be an e-mail address, but is “ada”.',
    ],
    [
      { STOA_LOG: 'loud' },
      'STOA_LOG must be one of fatal, error, warn, info, debug, trace, silent, but is “loud”.',
    ],
  ])('%o', (env, sentence) => {
    expect(() => readConfig(env)).toThrow(new StartError(sentence))
  })
})
