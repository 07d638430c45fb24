import { apiKeys, myself } from '@stoa/contract/people'
import { expect, test } from 'vitest'
import { browserAt } from '../settings/testing.ts'
import { authenticateHeaders } from './queries.ts'
import { office } from './testing.ts'

const elsewhere = { origin: 'https://elsewhere.example' }
const night = { body: { theme: 'dark' } }

test('a page of another site changes nothing in the name of whoever is signed in', async () => {
  const { ada } = await office()
  const answer = await ada.calls(myself.changePreferences, { ...night, headers: elsewhere })
  expect(answer).toMatchObject({ status: 403, body: { error: 'wrong_origin' } })
  expect((await ada.calls(myself.get, { headers: elsewhere })).body.theme).toBe('system')
})

test('pages of this server change things', async () => {
  const { ada } = await office()
  const headers = { origin: 'https://help.example.com' }
  expect((await ada.calls(myself.changePreferences, { ...night, headers })).body.theme).toBe('dark')
})

test('a program with a key is asked for no origin', async () => {
  const { server, ada } = await office()
  const { body } = await ada.calls(apiKeys.create, { body: { name: 'Shop', role: 'agent' } })
  const headers = { ...elsewhere, authorization: `Bearer ${body.secret}` }
  expect((await browserAt(server).calls(myself.get, { headers })).body).toMatchObject({
    kind: 'key',
    name: 'Shop',
    email: null,
    role: 'agent',
  })
})

test('a wrong key does not fall back to the cookie beside it', async () => {
  const { ada } = await office()
  for (const authorization of ['Bearer stoa_wrong', 'Bearer', 'Basic YWRhOmFkYQ==', ''])
    expect((await ada.calls(myself.get, { headers: { authorization } })).status).toBe(401)
})

test('a made-up cookie is nobody', async () => {
  const { server } = await office()
  for (const cookie of ['stoa_session=made-up', 'stoa_session=', 'other=1; stoa_session'])
    expect((await browserAt(server).calls(myself.get, { headers: { cookie } })).status).toBe(401)
})

test('a socket is opened by pages of this server only', async () => {
  const { platform, ada } = await office()
  const opens = (origin: string) =>
    authenticateHeaders(platform)({
      method: 'UPGRADE',
      origin,
      host: 'help.example.com',
      cookie: `theme=dark; ${ada.cookie()}`,
      authorization: undefined,
    })
  expect(await opens('https://help.example.com')).toMatchObject({ kind: 'user', role: 'owner' })
  await expect(opens('https://elsewhere.example')).rejects.toMatchObject({ code: 'wrong_origin' })
})
