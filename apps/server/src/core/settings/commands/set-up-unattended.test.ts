import { myself, sessions } from '@stoa/contract/people'
import { expect, test } from 'vitest'
import { StartError } from '../../../platform/start-error.ts'
import { testPlatform } from '../../../platform/testing/test-platform.ts'
import { setUpUnattended } from '../commands.ts'
import { adasCompany, browserAt, serveOffice } from '../testing.ts'

const given = { email: 'Ops@Example.com', password: 'ten quiet rivers' }

test('an owner named in the environment can sign in at once', async () => {
  const platform = await testPlatform()
  await setUpUnattended(platform, given)
  const browser = browserAt(await serveOffice(platform))
  const { body } = await browser.calls(sessions.signIn, { body: given })
  expect(body).toMatchObject({ name: 'ops', email: 'ops@example.com', role: 'owner', language: 'en' })
  expect(body.company).toEqual({
    name: 'My company',
    language: 'en',
    timeZone: Temporal.Now.timeZoneId(),
  })
  expect((await browser.calls(myself.get)).status).toBe(200)
})

test('starting again, or two nodes at once, adds no second owner', async () => {
  const platform = await testPlatform()
  await Promise.all([setUpUnattended(platform, given), setUpUnattended(platform, given)])
  await setUpUnattended(platform, { ...given, email: 'other@example.com' })
  expect(await platform.db.selectFrom('person').select('email').execute()).toEqual([
    { email: 'ops@example.com' },
  ])
})

test('a server that was set up by hand is left as it is', async () => {
  const platform = await testPlatform()
  await adasCompany(platform)
  await setUpUnattended(platform, { email: 'nonsense', password: 'short' })
  expect(await platform.db.selectFrom('person').select('name').execute()).toEqual([{ name: 'Ada' }])
})

test('an address or password that cannot be taken stops the start with a sentence that names the setting', async () => {
  const platform = await testPlatform()
  const short = setUpUnattended(platform, { ...given, password: 'nine char' })
  await expect(short).rejects.toThrow(StartError)
  await expect(short).rejects.toThrow('STOA_OWNER_PASSWORD must have at least 10')
  await expect(setUpUnattended(platform, { ...given, email: 'ops@' })).rejects.toThrow('STOA_OWNER_EMAIL')
})
