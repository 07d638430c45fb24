import { audit } from '@stoa/contract/audit'
import { departments } from '@stoa/contract/departments'
import { mailboxes } from '@stoa/contract/mail'
import { apiKeys, sessions, users } from '@stoa/contract/people'
import { companies } from '@stoa/contract/settings'
import { expect, test } from 'vitest'
import { type Company, openCompany } from '../../../../../test/support/company.ts'

const at = (url: string) => ({ ...audit.list, path: `/api/audit?${url}` as const })
const lookUp = async ({ ada }: Company, query = '') => (await ada.calls(at(query))).body
const names = async (company: Company, query = '') =>
  (await lookUp(company, query)).items.map(entry => entry.name)

test('who did what to whom is there, newest first, with the names of today', async () => {
  const company = await openCompany()
  const { ada, eve } = company
  const sales = await company.department('Sails', [])
  await eve.browser.calls(departments.rename, { params: { id: sales.id }, body: { name: 'Sales' } })
  await ada.calls(users.changeRole, { params: { id: eve.id }, body: { role: 'agent' } })

  const { items } = await lookUp(company)
  expect(
    items.slice(0, 3).map(({ name, actor, subjects, data }) => [name, actor.name, subjects, data]),
  ).toEqual([
    [
      'user.role-changed',
      'Ada',
      [{ field: 'personId', kind: 'user', id: eve.id, name: 'Eve' }],
      { personId: eve.id, role: { from: 'administrator', to: 'agent' } },
    ],
    [
      'department.renamed',
      'Eve',
      [{ field: 'departmentId', kind: 'department', id: sales.id, name: 'Sales' }],
      { departmentId: sales.id, name: { from: 'Sails', to: 'Sales' } },
    ],
    [
      'department.created',
      'Ada',
      [{ field: 'departmentId', kind: 'department', id: sales.id, name: 'Sales' }],
      { departmentId: sales.id, name: 'Sails' },
    ],
  ])
})

test('what is gone keeps the name that it had', async () => {
  const company = await openCompany()
  const { ada } = company
  const old = await company.department('Old', [])
  await ada.calls(departments.delete, { params: { id: old.id }, body: {} })
  const key = (
    await ada.calls(apiKeys.create, { body: { name: 'Shop', role: 'agent', departmentIds: null } })
  ).body
  await ada.calls(apiKeys.revoke, { params: { id: key.apiKey.id } })
  const server = { host: '127.0.0.1', port: 1, security: 'none', username: 'a', password: 'top secret' }
  const box = (await ada.calls(mailboxes.create, { body: { name: 'Letters', active: false, ...server } }))
    .body
  await ada.calls(mailboxes.change, { params: { id: box.id }, body: { password: 'another secret' } })
  await ada.calls(mailboxes.delete, { params: { id: box.id } })

  const { items } = await lookUp(company)
  const about = (kind: string) => [
    ...new Set(
      items.flatMap(({ subjects }) => subjects.filter(each => each.kind === kind).map(each => each.name)),
    ),
  ]
  expect(about('mailbox')).toEqual(['Letters'])
  expect(about('api-key')).toEqual(['Shop'])
  expect(about('department')).toContain('Old')
  expect(JSON.stringify(items)).not.toMatch(/secret/)
  expect(JSON.stringify(items)).not.toContain(key.secret)
})

test('signing in is no change, and neither is anything about a ticket', async () => {
  const company = await openCompany()
  await company.opens('My card was declined', null)
  await company.ada.calls(sessions.signIn, {
    body: { email: 'ada@example.com', password: 'seven white horses' },
  })
  const found = await names(company)
  expect(found).toContain('company.set-up')
  expect(found.filter(name => name.startsWith('ticket.') || name === 'user.signed-in')).toEqual([])
})

test('it is searched by person, noun, period and word, names included', async () => {
  const company = await openCompany()
  const { ada, eve, ben, platform } = company
  const sales = await company.department('Sales', [ben.id])
  platform.clock.pass({ hours: 48 })
  await eve.browser.calls(companies.change, { body: { name: 'Olive & Sons' } })
  await eve.browser.calls(departments.addAddress, {
    params: { id: sales.id },
    body: { address: 'sales@olive.example' },
  })

  expect(await names(company, `actorId=${eve.id}&noun=company`)).toEqual(['company.changed'])
  expect(await names(company, 'noun=department&since=2026-11-21T00%3A00%3A00Z')).toEqual([
    'department.address-added',
  ])
  expect(await names(company, 'noun=company&until=2026-11-21T00%3A00%3A00Z')).toEqual(['company.set-up'])
  expect(await names(company, 'q=olive%20%26%20sons')).toEqual(['company.changed'])
  expect(await names(company, 'q=BEN&noun=department')).toEqual(['department.member-added'])
  expect(await names(company, 'q=departmentId')).toEqual([])
  expect(await names(company, 'noun=ticket')).toEqual([])
  expect((await ada.calls(at('since=yesterday'))).status).toBe(400)
  expect((await ada.calls(at('cursor=abc'))).status).toBe(400)
  expect((await ben.browser.calls(audit.list)).status).toBe(403)
})

test('pages follow each other without a gap and end', async () => {
  const company = await openCompany()
  for (const name of ['One', 'Two', 'Three']) await company.department(name, [])
  const all = (await lookUp(company)).items.map(entry => entry.id)
  const found: number[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page = await lookUp(company, `limit=2${cursor && `&cursor=${cursor}`}`)
    found.push(...page.items.map(entry => entry.id))
    cursor = page.nextCursor
  }
  expect(found).toEqual(all)
  const words = await lookUp(company, 'q=one&limit=1')
  expect(words.items).toHaveLength(1)
})
