import { departments } from '@stoa/contract/departments'
import { myself } from '@stoa/contract/people'
import { companies, setup } from '@stoa/contract/settings'
import type { Language } from '@stoa/contract/settings-shapes'
import { expect, test } from 'vitest'
import { testPlatform } from '../../platform/testing/test-platform.ts'
import { joins, office, warmUp } from '../people/testing.ts'
import { browserAt, serveOffice } from './testing.ts'

const owner = { name: 'Ada', email: 'Ada@Example.com', password: 'seven white horses' }
const company = { name: 'Olive & Co', language: 'en', timeZone: 'Europe/Athens' }

const newServer = async () => {
  const platform = await testPlatform()
  return { platform, server: await serveOffice(platform) }
}

test('the first visitor sets the server up and is signed in as its owner', async () => {
  const { server } = await newServer()
  const browser = browserAt(server)
  expect((await browser.calls(setup.get)).body).toEqual({ needed: true })

  const returns = { name: 'Returns', addresses: ['Returns@Example.com'] }
  const { status, body } = await browser.calls(setup.run, {
    body: { owner, company, departments: [returns] },
  })

  expect(status).toBe(200)
  expect(body).toMatchObject({ name: 'Ada', email: 'ada@example.com', role: 'owner', company })
  expect((await browser.calls(myself.get)).body).toEqual(body)
  expect((await browser.calls(setup.get)).body).toEqual({ needed: false })
  const { items } = (await browser.calls(departments.list)).body
  expect(items.map(({ name, isDefault, addresses }) => ({ name, isDefault, addresses }))).toEqual([
    { name: 'General', isDefault: true, addresses: [] },
    { name: 'Returns', isDefault: false, addresses: ['returns@example.com'] },
  ])
  expect(items[1]?.memberships.map(each => each.userId)).toEqual([body.id])
})

test.for<[Language, string]>([
  ['el', 'Γενικά'],
  ['zh', '综合'],
  ['ru', 'Общий'],
  ['ar', 'عام'],
  ['lt', 'Bendras'],
])('in %s the default department is called %s', async ([language, name]) => {
  const { server } = await newServer()
  const browser = browserAt(server)
  await browser.calls(setup.run, { body: { owner, company: { ...company, language } } })
  expect((await browser.calls(departments.list)).body.items).toMatchObject([{ name, isDefault: true }])
  expect((await browser.calls(myself.get)).body.language).toBe(language)
})

test('a server is set up once, also when two try at the same moment', async () => {
  const { platform, server } = await newServer()
  await warmUp(platform)
  const rival = { ...owner, email: 'rival@example.com' }
  const answers = await Promise.all(
    [owner, rival].map(each => browserAt(server).calls(setup.run, { body: { owner: each, company } })),
  )
  expect(answers.map(answer => answer.status).sort()).toEqual([200, 409])
  const late = await browserAt(server).calls(setup.run, { body: { owner: rival, company } })
  expect(late).toMatchObject({ status: 409, body: { error: 'already_set_up' } })
  expect(await platform.db.selectFrom('person').select('id').execute()).toHaveLength(1)
})

test('a set-up that is refused leaves nothing behind and can be tried again', async () => {
  const { server } = await newServer()
  const browser = browserAt(server)
  const twice = [{ name: 'Returns' }, { name: 'returns' }]
  const answer = await browser.calls(setup.run, { body: { owner, company, departments: twice } })
  expect(answer).toMatchObject({ status: 409, body: { error: 'name_taken' } })
  expect((await browser.calls(setup.get)).body).toEqual({ needed: true })
  expect((await browser.calls(setup.run, { body: { owner, company } })).status).toBe(200)
})

test('administrators change the company, everybody signed in reads it', async () => {
  const { server, ada } = await office()
  const nour = await joins(server, ada, 'Nour')
  const changed = await ada.calls(companies.change, { body: { timeZone: 'Asia/Shanghai' } })
  expect(changed.body).toEqual({ ...company, purgeAfterDays: null, timeZone: 'Asia/Shanghai' })
  expect((await nour.browser.calls(companies.get)).body).toEqual(changed.body)
  expect((await nour.browser.calls(companies.change, { body: { name: 'Mine' } })).status).toBe(403)
  expect((await browserAt(server).calls(companies.get)).status).toBe(401)
})

test('a change of the company is recorded once, with what it was', async () => {
  const { platform, ada } = await office()
  for (let round = 0; round < 2; round++) {
    const answer = await ada.calls(companies.change, { body: { name: 'Olive', language: 'en' } })
    expect(answer).toMatchObject({ status: 200, body: { name: 'Olive' } })
  }
  const events = await platform.db
    .selectFrom('event')
    .select(['name', 'data'])
    .where('name', 'like', 'company.%')
    .orderBy('id')
    .execute()
  expect(events).toEqual([
    { name: 'company.set-up', data: { name: 'Olive & Co', ownerId: expect.any(Number) } },
    { name: 'company.changed', data: { name: { from: 'Olive & Co', to: 'Olive' } } },
  ])
})
