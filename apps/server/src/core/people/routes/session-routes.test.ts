import { myself, sessions } from '@stoa/contract/people'
import { expect, test } from 'vitest'
import { browserAt, ownersPassword } from '../../settings/testing.ts'
import { joins, office, signsIn, warmUp } from '../testing.ts'

const right = { email: 'ada@example.com', password: ownersPassword }
const wrong = { ...right, password: 'seven black horses' }

test('who signs in is known from then on', async () => {
  const { server } = await office()
  const browser = browserAt(server)

  const answer = await browser.calls(sessions.signIn, { body: { ...right, email: 'Ada@Example.com' } })

  expect(answer).toMatchObject({ status: 200, body: { kind: 'user', name: 'Ada', role: 'owner' } })
  expect(answer.body.company).toEqual({ name: 'Olive & Co', language: 'en', timeZone: 'Europe/Athens' })
  expect((await browser.calls(myself.get)).body).toEqual(answer.body)
})

test('the cookie is out of reach of scripts and other sites, and only travels encrypted', async () => {
  const { server } = await office()
  const { headers } = await browserAt(server).calls(sessions.signIn, { body: right })
  expect(headers['set-cookie']).toMatch(/^stoa_session=[\w-]{43}; /)
  for (const attribute of ['HttpOnly', 'SameSite=Lax', 'Secure', 'Path=/'])
    expect(headers['set-cookie']).toContain(attribute)
})

test('the database alone opens no session', async () => {
  const { platform, ada } = await office()
  const token = ada.cookie()?.split('=')[1] ?? ''
  const rows = await platform.db.selectFrom('session').select('token_hash').execute()
  expect(token).not.toBe('')
  for (const { token_hash } of rows) expect(token_hash.includes(Buffer.from(token, 'base64url'))).toBe(false)
})

test('a wrong password and an unknown address get the same answer', async () => {
  const { server } = await office()
  const browser = browserAt(server)
  const wrongPassword = await browser.calls(sessions.signIn, { body: wrong })
  const unknown = await browser.calls(sessions.signIn, { body: { ...right, email: 'nobody@example.com' } })
  expect(wrongPassword).toMatchObject({ status: 401, body: { error: 'wrong_credentials' } })
  expect(unknown.body).toEqual(wrongPassword.body)
  expect(browser.cookie()).toBeUndefined()
})

test('after ten wrong passwords even the right one has to wait a quarter of an hour', async () => {
  const { platform, server } = await office()
  const browser = browserAt(server)
  for (let nth = 1; nth <= 10; nth++)
    expect((await browser.calls(sessions.signIn, { body: wrong })).status).toBe(401)

  const answer = await browser.calls(sessions.signIn, { body: right })

  expect(answer).toMatchObject({ status: 429, body: { error: 'too_many_requests' } })
  expect(answer.headers['retry-after']).toBe('900')
  platform.clock.pass({ minutes: 15 })
  expect((await browser.calls(sessions.signIn, { body: right })).status).toBe(200)
})

test('of many guesses at once, from many places, only ten are heard', async () => {
  const { platform, server } = await office()
  const guess = (nth: number) => browserAt(server, `192.0.2.${nth}`).calls(sessions.signIn, { body: wrong })
  for (let nth = 1; nth <= 8; nth++) expect((await guess(nth)).status).toBe(401)
  await warmUp(platform)
  const answers = await Promise.all(Array.from({ length: 20 }, (_, nth) => guess(nth)))
  expect(answers.filter(answer => answer.status === 401)).toHaveLength(2)
  expect(answers.filter(answer => answer.status === 429)).toHaveLength(18)
})

test('one network address may not try many people', async () => {
  const { platform, server } = await office()
  await warmUp(platform)
  const guess = (nth: number) => {
    const body = { email: `nth${nth}@example.com`, password: 'a guess' }
    return browserAt(server, '192.0.2.50').calls(sessions.signIn, { body })
  }
  const answers = await Promise.all(Array.from({ length: 60 }, (_, nth) => guess(nth)))
  expect(answers.filter(answer => answer.status === 401)).toHaveLength(50)

  expect((await browserAt(server, '192.0.2.50').calls(sessions.signIn, { body: right })).status).toBe(429)
  expect((await browserAt(server, '192.0.2.99').calls(sessions.signIn, { body: right })).status).toBe(200)
})

test('the right password makes the wrong ones before it forgotten', async () => {
  const { server } = await office()
  const browser = browserAt(server)
  for (let round = 1; round <= 2; round++) {
    for (let nth = 1; nth <= 9; nth++) await browser.calls(sessions.signIn, { body: wrong })
    expect((await browser.calls(sessions.signIn, { body: right })).status).toBe(200)
  }
})

test('a session lasts thirty days from when it was last used', async () => {
  const { platform, ada } = await office()
  platform.clock.pass({ hours: 29 * 24 })
  expect((await ada.calls(myself.get)).status).toBe(200)
  platform.clock.pass({ hours: 29 * 24 })
  expect((await ada.calls(myself.get)).status).toBe(200)
  platform.clock.pass({ hours: 30 * 24 })
  expect((await ada.calls(myself.get)).status).toBe(401)
})

test('when a session was last used is noted once a minute at most', async () => {
  const { platform, ada } = await office()
  const lastSeen = async () => {
    const { items } = (await ada.calls(sessions.list)).body
    return items.find(session => session.current)?.lastSeenAt
  }
  const opened = await lastSeen()
  platform.clock.pass({ seconds: 59 })
  expect(await lastSeen()).toBe(opened)
  platform.clock.pass({ seconds: 1 })
  expect(await lastSeen()).toBe(platform.clock.now().toString())
})

test('people see their own sessions, know the current one, and can end another', async () => {
  const { server, ada } = await office()
  const phone = await signsIn(server, right.email, right.password)
  const { items } = (await phone.calls(sessions.list)).body
  expect(items.filter(session => session.current)).toHaveLength(1)
  expect(items).toHaveLength(3)

  for (const { id, current } of items)
    if (!current) expect((await phone.calls(sessions.revoke, { params: { id } })).status).toBe(200)

  expect((await ada.calls(myself.get)).status).toBe(401)
  expect((await phone.calls(myself.get)).status).toBe(200)
})

test("nobody ends somebody else's session", async () => {
  const { server, ada } = await office()
  const nour = await joins(server, ada, 'Nour')
  const [session] = (await ada.calls(sessions.list)).body.items
  const answer = await nour.browser.calls(sessions.revoke, { params: { id: session?.id ?? 0 } })
  expect(answer).toMatchObject({ status: 404, body: { error: 'not_found' } })
  expect((await ada.calls(myself.get)).status).toBe(200)
})

test('signing out ends the session, not only the cookie', async () => {
  const { server, ada } = await office()
  const cookie = ada.cookie() ?? ''
  expect((await ada.calls(sessions.signOut)).status).toBe(200)
  expect(ada.cookie()).toBeUndefined()
  expect((await browserAt(server).calls(myself.get, { headers: { cookie } })).status).toBe(401)
})
