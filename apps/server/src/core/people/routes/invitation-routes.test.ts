import { departments } from '@stoa/contract/departments'
import { invitations, myself, sessions, users } from '@stoa/contract/people'
import { expect, test } from 'vitest'
import { type Browser, browserAt } from '../../settings/testing.ts'
import { joins, office, passwordOf, tokenIn, warmUp } from '../testing.ts'

const nour = { email: 'nour@example.com', name: 'Nour', role: 'agent' }
const acceptance = { name: 'Nour K.', password: 'nine grey horses', language: 'ar' }

const invites = (browser: Browser, body: object = nour) => browser.calls(invitations.create, { body })
const accepts = (browser: Browser, link: string, body = acceptance) =>
  browser.calls(invitations.accept, { params: { token: tokenIn(link) }, body })
const shows = (browser: Browser, link: string) =>
  browser.calls(invitations.show, { params: { token: tokenIn(link) } })

test('an invited person sees whom the invitation is for, chooses a password and is signed in', async () => {
  const { server, ada } = await office()
  const { body, status } = await invites(ada, { ...nour, email: 'Nour@Example.com' })
  expect(status).toBe(200)
  expect(body.user).toMatchObject({ ...nour, state: 'invited', departmentIds: [] })
  expect(body.link).toMatch(/^https:\/\/help\.example\.com\/invitation\/\d+\.[\w-]{43}$/)

  const browser = browserAt(server)
  expect((await shows(browser, body.link)).body).toEqual({
    email: nour.email,
    name: 'Nour',
    company: 'Olive & Co',
  })
  expect((await accepts(browser, body.link)).body).toMatchObject({
    name: 'Nour K.',
    language: 'ar',
    role: 'agent',
  })

  expect((await browser.calls(myself.get)).body.name).toBe('Nour K.')
  const { items } = (await ada.calls(users.list)).body
  expect(items).toContainEqual(expect.objectContaining({ name: 'Nour K.', state: 'active' }))
})

test('a link is good once and for seven days', async () => {
  const { platform, server, ada } = await office()
  const { link } = (await invites(ada)).body
  await accepts(browserAt(server), link)
  expect(await accepts(browserAt(server), link)).toMatchObject({
    status: 410,
    body: { error: 'token_invalid' },
  })
  expect((await shows(browserAt(server), link)).status).toBe(410)

  const late = (await invites(ada, { ...nour, email: 'late@example.com' })).body.link
  platform.clock.pass({ hours: 7 * 24 })
  expect((await shows(browserAt(server), late)).status).toBe(410)
  expect((await accepts(browserAt(server), late)).status).toBe(410)
})

test('inviting somebody again who has not answered makes a new link and ends the old one', async () => {
  const { server, ada } = await office()
  const first = (await invites(ada)).body
  const second = (await invites(ada, { ...nour, name: 'Nour Karam', role: 'administrator' })).body
  expect(second.user).toMatchObject({ id: first.user.id, name: 'Nour Karam', role: 'administrator' })
  expect((await accepts(browserAt(server), first.link)).status).toBe(410)
  expect((await accepts(browserAt(server), second.link)).status).toBe(200)
})

test('whoever is here already, or was locked out, is not invited', async () => {
  const { server, ada } = await office()
  const { id } = await joins(server, ada, 'Nour')
  expect(await invites(ada)).toMatchObject({ status: 409, body: { error: 'email_taken' } })
  await ada.calls(users.deactivate, { params: { id } })
  expect((await invites(ada)).status).toBe(409)
})

test('a person who is locked out before answering cannot join any more', async () => {
  const { server, ada } = await office()
  const { link, user } = (await invites(ada)).body
  await ada.calls(users.deactivate, { params: { id: user.id } })
  expect((await accepts(browserAt(server), link)).status).toBe(410)

  const again = await ada.calls(users.reactivate, { params: { id: user.id } })
  expect(again.body.state).toBe('invited')
  expect((await accepts(browserAt(server), link)).status).toBe(410)
})

test('of two answers at once only one counts', async () => {
  const { platform, server, ada } = await office()
  const { link } = (await invites(ada)).body
  await warmUp(platform)
  const answers = await Promise.all([accepts(browserAt(server), link), accepts(browserAt(server), link)])
  expect(answers.map(answer => answer.status).sort()).toEqual([200, 410])
})

test('of two administrators who invite the same person at once, neither fails', async () => {
  const { platform, ada } = await office()
  await warmUp(platform)
  const answers = await Promise.all([invites(ada), invites(ada)])
  expect(answers.map(answer => answer.status)).toEqual([200, 200])
  expect(answers[0]?.body.user.id).toBe(answers[1]?.body.user.id)
})

test('an invited person joins the departments that the invitation names', async () => {
  const { ada } = await office()
  const { body } = await ada.calls(departments.create, { body: { name: 'Returns' } })
  const invited = await invites(ada, { ...nour, departmentIds: [body.id] })
  expect(invited.body.user.departmentIds).toEqual([body.id])
})

test('an unknown department invites nobody', async () => {
  const { ada } = await office()
  const answer = await invites(ada, { ...nour, departmentIds: [99] })
  expect(answer).toMatchObject({ status: 422, body: { error: 'department_unknown' } })
  expect((await ada.calls(users.list)).body.items).toHaveLength(1)
})

test('an agent invites nobody, and an administrator no owner', async () => {
  const { server, ada } = await office()
  const agent = await joins(server, ada, 'Jonas')
  const administrator = await joins(server, ada, 'Mei', 'administrator')
  expect((await invites(agent.browser)).status).toBe(403)
  expect((await invites(administrator.browser)).status).toBe(200)
  const owner = { email: 'olga@example.com', name: 'Olga', role: 'owner' }
  expect(await invites(administrator.browser, owner)).toMatchObject({
    status: 403,
    body: { error: 'not_allowed' },
  })
  expect((await invites(ada, owner)).status).toBe(200)
  // Nor may an administrator turn an owner's invitation into another one.
  expect((await invites(administrator.browser, { ...owner, role: 'agent' })).status).toBe(403)
})

test('who has not answered cannot sign in', async () => {
  const { server, ada } = await office()
  await invites(ada)
  const body = { email: nour.email, password: passwordOf('Nour') }
  expect((await browserAt(server).calls(sessions.signIn, { body })).status).toBe(401)
})
