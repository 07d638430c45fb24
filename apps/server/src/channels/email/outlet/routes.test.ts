import { smtpAccounts } from '@stoa/contract/mail'
import { expect, onTestFinished, test } from 'vitest'
import { startMailHost } from '../../../../../../test/support/mail-host.ts'
import { authenticate, type Caller } from '../../../core/people/queries.ts'
import { signsIn } from '../../../core/people/testing.ts'
import { adasCompany, browserAt, ownersPassword, serveOffice } from '../../../core/settings/testing.ts'
import { createHttpServer } from '../../../platform/http/server.ts'
import { write } from '../../../platform/platform.ts'
import { testPlatform } from '../../../platform/testing/test-platform.ts'
import { accountsOfDepartments } from './accounts/accounts-of-departments.ts'
import { smtpAccountRoutes } from './routes.ts'

const office = async () => {
  const platform = await testPlatform()
  const ada = await adasCompany(platform)
  const people = await serveOffice(platform)
  const server = await createHttpServer<Caller>({
    log: platform.log,
    authenticate: authenticate(platform),
    routes: smtpAccountRoutes(platform),
  })
  onTestFinished(() => server.close())
  const { cookie } = await signsIn(people, 'ada@example.com', ownersPassword)
  const browser = browserAt(server)
  const headers = { cookie: cookie() ?? '', origin: 'https://help.example.com' }
  const calls: typeof browser.calls = (route, given) => browser.calls(route, { ...given, headers })
  return { platform, ada, calls }
}

const support = {
  name: 'Support',
  host: 'mail.olive.example',
  port: 587,
  security: 'starttls',
  username: 'support',
  password: 'open sesame',
  fromName: 'Olive & Co',
  fromAddress: 'support@olive.example',
} as const

const departmentOf = async ({ db, clock }: Awaited<ReturnType<typeof testPlatform>>, name: string) =>
  db
    .insertInto('department')
    .values({ name, created_at: clock.now() })
    .returning('id')
    .executeTakeFirstOrThrow()

test('an account is added, changed and removed; its password is sealed and never shown', async () => {
  const { platform, calls } = await office()
  const { body: made } = await calls(smtpAccounts.create, { body: support })
  const { password: _, ...shown } = support
  expect(made).toEqual({
    ...shown,
    id: made.id,
    signIn: 'password',
    grant: null,
    departmentIds: null,
    tagsReplies: false,
  })
  const stored = async () =>
    platform.db.selectFrom('smtp_account').select('password_sealed').executeTakeFirstOrThrow()
  const sealed = (await stored()).password_sealed
  expect(sealed).not.toContain('sesame')
  expect(platform.secrets.open(sealed)).toBe('open sesame')

  const { body: changed } = await calls(smtpAccounts.change, { params: { id: made.id }, body: { port: 465 } })
  expect(changed).toEqual({ ...made, port: 465 })
  expect((await stored()).password_sealed).toBe(sealed)

  await calls(smtpAccounts.delete, { params: { id: made.id } })
  expect((await calls(smtpAccounts.list)).body).toEqual({ items: [] })
  const events = await platform.db
    .selectFrom('event')
    .select(['name', 'data'])
    .where('name', 'like', 'smtp-account.%')
    .orderBy('id')
    .execute()
  expect(events).toEqual([
    { name: 'smtp-account.created', data: { smtpAccountId: made.id, name: 'Support', departmentIds: null } },
    { name: 'smtp-account.changed', data: { smtpAccountId: made.id, changed: ['port'] } },
    { name: 'smtp-account.deleted', data: { smtpAccountId: made.id, name: 'Support' } },
  ])
})

test('names are unique without case, departments have to exist', async () => {
  const { calls } = await office()
  await calls(smtpAccounts.create, { body: support })
  const { body: sales } = await calls(smtpAccounts.create, { body: { ...support, name: 'Sales' } })
  const codes = [
    (await calls(smtpAccounts.create, { body: { ...support, name: 'SUPPORT' } })).body.error,
    (await calls(smtpAccounts.change, { params: { id: sales.id }, body: { name: 'support' } })).body.error,
    (await calls(smtpAccounts.create, { body: { ...support, name: 'Third', departmentIds: [99] } })).body
      .error,
    (await calls(smtpAccounts.change, { params: { id: 99 }, body: { port: 25 } })).body.error,
    (await calls(smtpAccounts.delete, { params: { id: 99 } })).body.error,
  ]
  expect(codes).toEqual(['name_taken', 'name_taken', 'department_unknown', 'not_found', 'not_found'])
})

test('trying a server says what it answered', async () => {
  const { calls } = await office()
  const host = await startMailHost({ password: 'open sesame' })
  onTestFinished(host.close)
  const given = { host: '127.0.0.1', port: host.port, security: 'none', username: 'ada' } as const
  const tries = async (body: object) => (await calls(smtpAccounts.test, { body: { ...given, ...body } })).body
  expect(await tries({ password: 'open sesame' })).toEqual({
    ok: true,
    answer: expect.stringMatching(/^235 /),
    problem: null,
  })
  expect(await tries({ password: 'wrong' })).toEqual({
    ok: false,
    answer: '535 5.7.8 Wrong user name or password',
    problem: null,
  })
  expect(await tries({ password: 'open sesame', security: 'starttls' })).toMatchObject({ ok: false })
})

test('a deleted department hands its accounts to its substitute, a clone shares those of its model', async () => {
  const { platform, ada, calls } = await office()
  const from = await departmentOf(platform, 'Sales')
  const to = await departmentOf(platform, 'Orders')
  const clone = await departmentOf(platform, 'Sales abroad')
  const { body: account } = await calls(smtpAccounts.create, {
    body: { ...support, departmentIds: [from.id] },
  })
  await calls(smtpAccounts.preselect, { params: from, body: { accountId: account.id } })
  const { hangsOn, moveTo, copyTo } = accountsOfDepartments
  await write(platform, ada, act => copyTo(act, from.id, clone.id))
  expect((await calls(smtpAccounts.list)).body.items).toMatchObject([{ departmentIds: [from.id, clone.id] }])
  expect(await write(platform, ada, act => hangsOn(act, from.id))).toBe(true)
  await write(platform, ada, act => moveTo(act, from.id, to.id))
  expect(await write(platform, ada, act => hangsOn(act, from.id))).toBe(false)
  expect((await calls(smtpAccounts.list)).body.items).toMatchObject([{ departmentIds: [to.id, clone.id] }])
})

test('a department sends by its preselected account, else by its own oldest, else by the oldest for all', async () => {
  const { platform, calls } = await office()
  const sales = await departmentOf(platform, 'Sales')
  const create = async (name: string, departmentIds: number[] | null) =>
    (await calls(smtpAccounts.create, { body: { ...support, name, departmentIds } })).body.id
  const usedBySales = async () => {
    const { body } = await calls(smtpAccounts.ofDepartment, { params: sales })
    return body.items.map(({ name, preselected }) => (preselected ? `${name}!` : name))
  }
  const preselects = async (accountId: number | null) =>
    (await calls(smtpAccounts.preselect, { params: sales, body: { accountId } })).body
  const other = await departmentOf(platform, 'Orders')
  const foreign = await create('Orders', [other.id])
  expect(await usedBySales()).toEqual([])
  const forAll = await create('All', null)
  expect(await usedBySales()).toEqual(['All!'])
  await create('Own', [sales.id, other.id])
  expect(await usedBySales()).toEqual(['Own!', 'All'])
  await preselects(forAll)
  expect(await usedBySales()).toEqual(['All!', 'Own'])

  expect((await preselects(foreign)).error).toBe('account_not_allowed')
  // Not allowed any more, so no longer preselected; but the choice is remembered for when it is again.
  await calls(smtpAccounts.change, { params: { id: forAll }, body: { departmentIds: [other.id] } })
  expect(await usedBySales()).toEqual(['Own!'])
  await calls(smtpAccounts.change, { params: { id: forAll }, body: { departmentIds: null } })
  await preselects(null)
  expect(await usedBySales()).toEqual(['Own!', 'All'])
  const events = await platform.db
    .selectFrom('event')
    .select('data')
    .where('name', '=', 'smtp-account.preselected')
    .orderBy('id')
    .execute()
  expect(events.map(event => event.data)).toEqual([
    { departmentId: sales.id, smtpAccountId: { from: null, to: forAll } },
    { departmentId: sales.id, smtpAccountId: { from: forAll, to: null } },
  ])
})
