import { allRoutes } from '@stoa/contract/api'
import { contacts } from '@stoa/contract/contacts'
import { customFields } from '@stoa/contract/custom-fields'
import { expect, test } from 'vitest'
import { openCompany } from '../support/company.ts'

const posts = allRoutes.filter(({ method }) => method === 'POST')

test('a NUL in a body is refused by every route, however deep it stands and in names, too', async () => {
  const { ada, server } = await openCompany()
  const cookie = ada.cookie() ?? ''
  // Those change who calls, so they come last.
  const ordered = posts.toSorted(
    (one, other) => Number(one.key.startsWith('sessions')) - Number(other.key.startsWith('sessions')),
  )
  for (const { key, path } of ordered)
    for (const payload of [{ text: 'a\0' }, { deep: [[{ at: 'a\0' }]] }, { 'na\0me': 1 }]) {
      const url = path.replace(/:\w+/g, '1')
      const refused = await server.inject({ method: 'POST', url, headers: { cookie }, payload })
      expect([key, refused.statusCode, refused.json().error]).toEqual([key, 400, 'invalid_request'])
      expect(refused.json().details).toMatchObject([{ problem: 'must not hold a NUL' }])
    }
})

test('it says where the NUL stands, and what lies as deep as anybody may send is walked through', async () => {
  const { ada, server } = await openCompany()
  const refused = await ada.calls(contacts.create, { body: { name: 'No\0ur' } })
  expect(refused.body).toMatchObject({ error: 'invalid_request', details: [{ path: 'body.name' }] })
  const depth = 100_000
  const payload = `{"deep":${'['.repeat(depth)}${']'.repeat(depth)},"name":"Nour"}`
  const headers = { cookie: ada.cookie() ?? '', 'content-type': 'application/json' }
  const taken = await server.inject({ method: 'POST', url: '/api/contacts', headers, payload })
  expect(taken.statusCode).toBe(200)
})

test('half a character, as programs leave it that cut texts to a length, is taken as an unknown one', async () => {
  const { ada, opens } = await openCompany()
  const body = { subject: 'ticket', name: 'Colour\ud83d', kind: 'list', options: [{ name: 'Red\ud83d' }] }
  const field = (await ada.calls(customFields.create, { body })).body
  expect(field).toMatchObject({ name: 'Colour\ufffd', options: [{ name: 'Red\ufffd' }] })
  const ticket = await opens('Broken \ud83d', null)
  expect(ticket.subject).toBe('Broken \ufffd')
})
