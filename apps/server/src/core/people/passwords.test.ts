import { expect, test } from 'vitest'
import { hashPassword, passwordMatches } from './passwords.ts'

test('a password matches its own hash and no other', async () => {
  const hash = await hashPassword('seven white horses')
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await passwordMatches('seven white horses', hash)).toBe(true)
  expect(await passwordMatches('seven white horse', hash)).toBe(false)
})

test('without a hash nothing matches, not even what it is compared with', async () => {
  expect(await passwordMatches('the password of nobody', null)).toBe(false)
})

test('comparing with nothing takes about as long as comparing with a hash', async () => {
  const hash = await hashPassword('seven white horses')
  const time = async (against: string | null) => {
    await passwordMatches('warm', against)
    const start = performance.now()
    for (let nth = 0; nth < 5; nth++) await passwordMatches('a guess', against)
    return performance.now() - start
  }
  expect((await time(null)) / (await time(hash))).toBeGreaterThan(0.3)
})
