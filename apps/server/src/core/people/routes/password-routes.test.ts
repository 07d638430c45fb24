import { myself, passwords, sessions } from '@stoa/contract/people'
import { expect, test } from 'vitest'
import type { Platform } from '../../../platform/platform.ts'
import { type Browser, browserAt, ownersPassword } from '../../settings/testing.ts'
import { linkFor } from '../queries.ts'
import { office, signsIn, tokenIn, warmUp } from '../testing.ts'

const email = 'ada@example.com'
const password = 'eight brown horses'

const requestsOf = async (platform: Platform) => {
  const events = await platform.db
    .selectFrom('event')
    .select('data')
    .where('name', '=', 'user.password-reset-requested')
    .orderBy('id')
    .execute()
  return events.map(event => event.data as { personId: number; tokenId: number })
}

/** What the mail about the newest request would carry. */
const newestLink = async (platform: Platform) => {
  const { tokenId } = (await requestsOf(platform)).at(-1) ?? { tokenId: 0 }
  return linkFor(platform, tokenId)
}

const asks = (browser: Browser, address = email) =>
  browser.calls(passwords.requestReset, { body: { email: address } })

const resets = (browser: Browser, token: string) =>
  browser.calls(passwords.reset, { body: { token, password } })

test('the link from the mail sets a new password and ends all sessions', async () => {
  const { platform, server, ada } = await office()
  const browser = browserAt(server)
  await asks(browser)
  const mail = await newestLink(platform)
  expect(mail).toMatchObject({ name: 'Ada', email, language: 'en', purpose: 'password-reset' })
  expect(mail?.link).toMatch(/^https:\/\/help\.example\.com\/reset-password\/\d+\.[\w-]{43}$/)

  expect((await resets(browser, tokenIn(mail?.link ?? ''))).status).toBe(200)

  expect((await ada.calls(myself.get)).status).toBe(401)
  expect((await browser.calls(sessions.signIn, { body: { email, password: ownersPassword } })).status).toBe(
    401,
  )
  expect((await browser.calls(sessions.signIn, { body: { email, password } })).status).toBe(200)
})

test('a link is good once, for an hour, and only the newest one', async () => {
  const { platform, server } = await office()
  const browser = browserAt(server)
  await asks(browser)
  const first = tokenIn((await newestLink(platform))?.link ?? '')
  await asks(browser)
  const second = tokenIn((await newestLink(platform))?.link ?? '')
  expect(await resets(browser, first)).toMatchObject({ status: 410, body: { error: 'token_invalid' } })
  expect((await resets(browser, second)).status).toBe(200)
  expect((await resets(browser, second)).status).toBe(410)

  await asks(browser)
  const late = tokenIn((await newestLink(platform))?.link ?? '')
  platform.clock.pass({ minutes: 60 })
  expect((await resets(browser, late)).status).toBe(410)
  expect(await newestLink(platform)).toBeNull()
})

test('of two who use a link at once only one sets the password', async () => {
  const { platform, server } = await office()
  await asks(browserAt(server))
  const token = tokenIn((await newestLink(platform))?.link ?? '')
  await warmUp(platform)
  const answers = await Promise.all([resets(browserAt(server), token), resets(browserAt(server), token)])
  expect(answers.map(answer => answer.status).sort()).toEqual([200, 410])
})

test('an unknown address gets the same answer, in the same time, and no link', async () => {
  const { platform, server } = await office()
  const timed = async (address: string) => {
    const start = performance.now()
    const { status, body } = await asks(browserAt(server), address)
    return { status, body, time: performance.now() - start }
  }
  const known = await timed(email)
  const unknown = await timed('nobody@example.com')
  expect(unknown).toMatchObject({ status: known.status, body: known.body })
  for (const { time } of [known, unknown]) expect(time).toBeGreaterThan(195)
  expect(await requestsOf(platform)).toHaveLength(1)
})

test('nobody floods an inbox: the sixth link within a quarter of an hour is refused, known address or not', async () => {
  const { platform, server } = await office()
  for (const address of [email, 'nobody@example.com']) {
    const answers = await Promise.all(Array.from({ length: 6 }, () => asks(browserAt(server), address)))
    expect(answers.filter(answer => answer.status === 429)).toHaveLength(1)
  }
  expect(await requestsOf(platform)).toHaveLength(5)
  expect((await asks(browserAt(server), 'nour@example.com')).status).toBe(200)
})

test('after too many wrong passwords a new one opens the door at once', async () => {
  const { platform, server } = await office()
  for (let nth = 0; nth < 10; nth++) await signsIn(server, email, 'a wrong guess')
  await asks(browserAt(server))
  await resets(browserAt(server), tokenIn((await newestLink(platform))?.link ?? ''))
  const answer = await browserAt(server).calls(sessions.signIn, { body: { email, password } })
  expect(answer.status).toBe(200)
})
