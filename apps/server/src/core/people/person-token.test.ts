import { expect, test } from 'vitest'
import { testPlatform } from '../../platform/testing/test-platform.ts'
import { readToken, signToken } from './person-token.ts'

test('a token names its id to whoever asks for the same purpose', async () => {
  const { secrets } = await testPlatform()
  expect(readToken(secrets, signToken(secrets, 7, 'invitation'), 'invitation')).toBe(7)
})

test('an invitation is no link for a new password', async () => {
  const { secrets } = await testPlatform()
  const token = signToken(secrets, 7, 'invitation')
  expect(() => readToken(secrets, token, 'password-reset')).toThrow('expired')
})

test('a token that was changed or made elsewhere is invalid', async () => {
  const [here, elsewhere] = [await testPlatform(), await testPlatform()]
  const token = signToken(here.secrets, 7, 'invitation')
  const forged = signToken(elsewhere.secrets, 7, 'invitation')
  for (const text of [token.replace('7', '8'), token.slice(0, -1), forged, '7.', '7', '', '.x', `-${token}`])
    expect(() => readToken(here.secrets, text, 'invitation')).toThrow('expired')
})
