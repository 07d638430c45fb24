import { myself, sessions, users } from '@stoa/contract/people'
import { expect, test } from 'vitest'
import { type Browser, browserAt } from '../../settings/testing.ts'
import { joins, office, passwordOf } from '../testing.ts'

const gives = (browser: Browser, id: number, role: string) =>
  browser.calls(users.changeRole, { params: { id }, body: { role } })
const locksOut = (browser: Browser, id: number) => browser.calls(users.deactivate, { params: { id } })
const letsIn = (browser: Browser, id: number) => browser.calls(users.reactivate, { params: { id } })
const idOf = async (browser: Browser) => (await browser.calls(myself.get)).body.id

test('a person with another role may do other things at once', async () => {
  const { server, ada } = await office()
  const nour = await joins(server, ada, 'Nour')
  expect((await gives(ada, nour.id, 'administrator')).body).toMatchObject({
    name: 'Nour',
    role: 'administrator',
  })
  expect((await nour.browser.calls(myself.get)).body.permissions).toContain('user.invite')
})

test('a person who is locked out loses every session and cannot sign in until let in again', async () => {
  const { server, ada } = await office()
  const nour = await joins(server, ada, 'Nour')
  const signIn = { body: { email: 'nour@example.com', password: passwordOf('Nour') } }

  expect((await locksOut(ada, nour.id)).body.state).toBe('deactivated')
  expect((await nour.browser.calls(myself.get)).status).toBe(401)
  expect((await browserAt(server).calls(sessions.signIn, signIn)).body.error).toBe('wrong_credentials')

  expect((await letsIn(ada, nour.id)).body.state).toBe('active')
  expect((await nour.browser.calls(myself.get)).status).toBe(401)
  expect((await browserAt(server).calls(sessions.signIn, signIn)).status).toBe(200)
})

test('only an owner makes, unmakes and locks out an owner', async () => {
  const { server, ada } = await office()
  const mei = await joins(server, ada, 'Mei', 'administrator')
  const olga = await joins(server, ada, 'Olga', 'owner')
  for (const answer of [
    await gives(mei.browser, mei.id, 'owner'),
    await gives(mei.browser, olga.id, 'agent'),
    await locksOut(mei.browser, olga.id),
  ])
    expect(answer).toMatchObject({ status: 403, body: { error: 'not_allowed' } })

  expect((await gives(ada, olga.id, 'administrator')).status).toBe(200)
  expect((await gives(mei.browser, olga.id, 'agent')).status).toBe(200)
})

test('an administrator does not let a locked-out owner in again', async () => {
  const { server, ada } = await office()
  const mei = await joins(server, ada, 'Mei', 'administrator')
  const olga = await joins(server, ada, 'Olga', 'owner')
  await locksOut(ada, olga.id)
  expect((await letsIn(mei.browser, olga.id)).status).toBe(403)
  expect((await letsIn(ada, olga.id)).status).toBe(200)
})

test('the last active owner stays', async () => {
  const { server, ada } = await office()
  const id = await idOf(ada)
  const olga = await joins(server, ada, 'Olga', 'owner')
  await locksOut(ada, olga.id)
  expect(await gives(ada, id, 'agent')).toMatchObject({ status: 409, body: { error: 'last_owner' } })
  expect(await locksOut(ada, id)).toMatchObject({ status: 409, body: { error: 'last_owner' } })
})

test('nobody changes a person who does not exist', async () => {
  const { ada } = await office()
  for (const act of [locksOut(ada, 99), letsIn(ada, 99), gives(ada, 99, 'agent')])
    expect((await act).status).toBe(404)
})

test('each act leaves one event, and doing it again leaves none', async () => {
  const { platform, server, ada } = await office()
  const nour = await joins(server, ada, 'Nour')
  for (let round = 0; round < 2; round++) await gives(ada, nour.id, 'administrator')
  for (let round = 0; round < 2; round++) await locksOut(ada, nour.id)
  for (let round = 0; round < 2; round++) await letsIn(ada, nour.id)
  const events = await platform.db
    .selectFrom('event')
    .select(['name', 'actor_kind', 'actor_id', 'data'])
    .where('name', 'like', 'user.%')
    .orderBy('id')
    .execute()
  const adas = { actor_kind: 'user', actor_id: await idOf(ada) }
  const nours = { actor_kind: 'user', actor_id: nour.id }
  const data = { personId: nour.id }
  expect(events.slice(2)).toEqual([
    { name: 'user.invited', ...adas, data: { ...data, tokenId: expect.any(Number) } },
    { name: 'user.joined', ...nours, data },
    { name: 'user.role-changed', ...adas, data: { ...data, role: { from: 'agent', to: 'administrator' } } },
    { name: 'user.deactivated', ...adas, data },
    { name: 'user.reactivated', ...adas, data },
  ])
})
