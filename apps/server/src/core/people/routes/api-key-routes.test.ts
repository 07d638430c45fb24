import { departments } from '@stoa/contract/departments'
import { apiKeys, myself, sessions, users } from '@stoa/contract/people'
import { expect, test } from 'vitest'
import { system } from '../../../platform/events/act.ts'
import { write } from '../../../platform/platform.ts'
import { testPlatform } from '../../../platform/testing/test-platform.ts'
import { type Browser, browserAt, serveOffice } from '../../settings/testing.ts'
import { createApiKey } from '../commands.ts'
import { authenticateHeaders } from '../queries.ts'
import { joins, office } from '../testing.ts'

const makes = (browser: Browser, body: object) => browser.calls(apiKeys.create, { body })
const bearer = (secret: string) => ({ headers: { authorization: `Bearer ${secret}` } })

test('a key opens the API until it is revoked', async () => {
  const { server, ada } = await office()
  const { body } = await makes(ada, { name: 'Shop', role: 'agent' })
  expect(body.secret).toMatch(/^stoa_[\w-]{43}$/)
  const program = browserAt(server)
  expect((await program.calls(users.list, bearer(body.secret))).status).toBe(200)
  expect((await program.calls(apiKeys.list, bearer(body.secret))).status).toBe(403)
  expect((await program.calls(sessions.list, bearer(body.secret))).body).toEqual({ items: [] })

  await ada.calls(apiKeys.revoke, { params: { id: body.apiKey.id } })

  expect((await program.calls(myself.get, bearer(body.secret))).status).toBe(401)
  expect((await ada.calls(apiKeys.list)).body.items).toEqual([])
  expect((await ada.calls(apiKeys.revoke, { params: { id: body.apiKey.id } })).status).toBe(404)
})

test('the list shows keys without secrets and when each was last used, to the minute', async () => {
  const { platform, server, ada } = await office()
  const { secret, apiKey } = (await makes(ada, { name: 'Shop', role: 'agent' })).body
  const lastUsed = async () => (await ada.calls(apiKeys.list)).body.items[0]?.lastUsedAt
  expect((await ada.calls(apiKeys.list)).body.items).toEqual([apiKey])
  expect(await lastUsed()).toBeNull()

  await browserAt(server).calls(myself.get, bearer(secret))
  const first = platform.clock.now().toString()
  expect(await lastUsed()).toBe(first)
  platform.clock.pass({ seconds: 59 })
  await browserAt(server).calls(myself.get, bearer(secret))
  expect(await lastUsed()).toBe(first)
  platform.clock.pass({ seconds: 1 })
  await browserAt(server).calls(myself.get, bearer(secret))
  expect(await lastUsed()).toBe(platform.clock.now().toString())
})

test('a key for an agent is bound to the departments that it was made for', async () => {
  const { platform, ada } = await office()
  const { id } = (await ada.calls(departments.create, { body: { name: 'Returns' } })).body
  const { body } = await makes(ada, { name: 'Shop', role: 'agent', departmentIds: [id] })
  const caller = await authenticateHeaders(platform)({
    method: 'GET',
    host: undefined,
    origin: undefined,
    cookie: undefined,
    authorization: `Bearer ${body.secret}`,
  })
  expect(caller).toMatchObject({ kind: 'key', keyDepartmentIds: [id], sessionId: null })

  const unknown = await makes(ada, { name: 'Shop', role: 'agent', departmentIds: [id, 99] })
  expect(unknown).toMatchObject({ status: 422, body: { error: 'department_unknown' } })
})

test('an administrator makes no key that is as mighty as an owner, and revokes none', async () => {
  const { server, ada } = await office()
  const mei = await joins(server, ada, 'Mei', 'administrator')
  expect((await makes(mei.browser, { name: 'Backup', role: 'owner' })).status).toBe(403)
  expect((await makes(mei.browser, { name: 'Shop', role: 'administrator' })).status).toBe(200)
  const { body } = await makes(ada, { name: 'Backup', role: 'owner' })
  const revoked = await mei.browser.calls(apiKeys.revoke, { params: { id: body.apiKey.id } })
  expect(revoked.status).toBe(403)
})

test('the operator makes a key of an owner on the command line, also before anything is set up', async () => {
  const platform = await testPlatform()
  const server = await serveOffice(platform)
  const { secret } = await write(platform, system, act =>
    createApiKey(act, { name: 'Operator', role: 'owner', departmentIds: null }),
  )
  expect((await browserAt(server).calls(myself.get, bearer(secret))).body).toMatchObject({
    kind: 'key',
    role: 'owner',
    company: { name: '', timeZone: 'UTC' },
  })
})
