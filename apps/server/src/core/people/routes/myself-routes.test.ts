import { apiKeys, myself, sessions } from '@stoa/contract/people'
import { expect, test } from 'vitest'
import { browserAt, ownersPassword } from '../../settings/testing.ts'
import { office, signsIn } from '../testing.ts'

const email = 'ada@example.com'

test('people change their name, language, theme and time zone, each by itself', async () => {
  const { ada } = await office()
  await ada.calls(myself.changePreferences, { body: { language: 'lt' } })
  await ada.calls(myself.changePreferences, { body: { timeZone: 'Asia/Shanghai', name: 'Ada L.' } })
  const { body } = await ada.calls(myself.changePreferences, { body: {} })
  expect(body).toMatchObject({
    name: 'Ada L.',
    language: 'lt',
    theme: 'system',
    timeZone: 'Asia/Shanghai',
    density: 'roomy',
  })
  const compact = await ada.calls(myself.changePreferences, { body: { density: 'compact' } })
  expect(compact.body).toMatchObject({ name: 'Ada L.', density: 'compact' })
  const back = await ada.calls(myself.changePreferences, { body: { timeZone: null } })
  expect(back.body.timeZone).toBeNull()
})

test('a new password ends the other sessions and keeps this one', async () => {
  const { server, ada } = await office()
  const phone = await signsIn(server, email, ownersPassword)
  const password = 'eight brown horses'

  const answer = await ada.calls(myself.changePassword, { body: { current: ownersPassword, password } })

  expect(answer.status).toBe(200)
  expect((await ada.calls(myself.get)).status).toBe(200)
  expect((await phone.calls(myself.get)).status).toBe(401)
  expect((await browserAt(server).calls(sessions.signIn, { body: { email, password } })).status).toBe(200)
})

test('whoever sits at an open screen cannot guess the password: wrong ones are counted', async () => {
  const { ada } = await office()
  const guess = { body: { current: 'a wrong guess', password: 'eight brown horses' } }
  for (let nth = 0; nth < 10; nth++) expect((await ada.calls(myself.changePassword, guess)).status).toBe(401)
  expect((await ada.calls(myself.changePassword, guess)).status).toBe(429)
})

test('a new password has at least ten characters', async () => {
  const { ada } = await office()
  const body = { current: ownersPassword, password: 'nine char' }
  const answer = await ada.calls(myself.changePassword, { body })
  expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_request' } })
})

test('a key has neither preferences nor a password, and the language of the company', async () => {
  const { server, ada } = await office()
  const { body } = await ada.calls(apiKeys.create, { body: { name: 'Shop', role: 'administrator' } })
  const headers = { authorization: `Bearer ${body.secret}` }
  const program = browserAt(server)
  expect((await program.calls(myself.get, { headers })).body).toMatchObject({ kind: 'key', language: 'en' })
  const preferences = await program.calls(myself.changePreferences, { headers, body: { theme: 'dark' } })
  expect(preferences.status).toBe(403)
  const password = { current: ownersPassword, password: 'eight brown horses' }
  expect((await program.calls(myself.changePassword, { headers, body: password })).status).toBe(403)
})
