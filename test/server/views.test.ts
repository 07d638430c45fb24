import { audit } from '@stoa/contract/audit'
import { departments } from '@stoa/contract/departments'
import { views } from '@stoa/contract/views'
import { expect, test } from 'vitest'
import { type Company, openCompany } from '../support/company.ts'

const urgent = [[{ field: 'priority', operator: 'any-of', value: ['urgent'] }]]

const sales = async () => {
  const company = await openCompany()
  const { ada, ben, dora } = company
  const { id } = await company.department('Sales', [ben.id])
  const support = await company.department('Support', [dora.id])
  return { ...company, sales: id, support: support.id, ada: { browser: ada } }
}

type Who = { browser: Company['ada'] }

const saves = async (who: Who, name: string, given: object = {}) => {
  const { status, body } = await who.browser.calls(views.create, { body: { name, groups: urgent, ...given } })
  return { status, body, error: body.error, id: body.id }
}
const namesFor = async ({ browser }: Who, listed = true) =>
  (await browser.calls(views.list)).body.items.filter(view => view.listed === listed).map(view => view.name)
const everybody = { sharing: { with: 'everybody' } }

test('an agent saves a filter, and nobody else sees it', async () => {
  const { ben, dora, ada } = await sales()

  const { body } = await saves(ben, 'Urgent ones')

  expect(body).toMatchObject({ name: 'Urgent ones', sharing: { with: 'nobody' }, can: { change: true } })
  expect(body.owner?.name).toBe('Ben')
  expect([await namesFor(ben), await namesFor(dora), await namesFor(ada)]).toEqual([['Urgent ones'], [], []])
  const byId = await dora.browser.calls(views.tickets, { params: { id: body.id } })
  expect([byId.status, byId.body.error]).toEqual([404, 'not_found'])
})

test('a name is free again for others, and not for its owner, whatever its case', async () => {
  const { ben, dora } = await sales()
  await saves(ben, 'Urgent ones')
  const other = await saves(ben, 'Others')

  expect((await saves(ben, 'URGENT ones')).error).toBe('name_taken')
  expect((await saves(dora, 'Urgent ones')).status).toBe(200)
  const renamed = await ben.browser.calls(views.change, {
    params: { id: other.id },
    body: { name: 'urgent Ones' },
  })
  expect(renamed.body.error).toBe('name_taken')
})

test('only those with the permission share, and it says with whom', async () => {
  const { ben, dora, eve, sales: id } = await sales()

  expect((await saves(ben, 'For all', everybody)).error).toBe('not_shareable')
  await saves(eve, 'For all', everybody)
  await saves(eve, 'For Sales', { sharing: { with: 'departments', ids: [id] } })
  await saves(eve, 'For Dora', { sharing: { with: 'agents', ids: [dora.id] } })

  expect(await namesFor(ben)).toEqual(['For all', 'For Sales'])
  expect(await namesFor(dora)).toEqual(['For all', 'For Dora'])
  const unknown = { sharing: { with: 'departments', ids: [424_242] } }
  expect((await saves(eve, 'For nobody known', unknown)).error).toBe('department_unknown')
  const stranger = { sharing: { with: 'agents', ids: [424_242] } }
  expect((await saves(eve, 'For a stranger', stranger)).error).toBe('lead_unknown')
})

test('the manager of a department shares with those who work there, and with nobody else', async () => {
  const { ada, ben, sales: id, support } = await sales()
  const shared = (ids: number[]) => ({ sharing: { with: 'departments', ids } })
  expect((await saves(ben, 'For Sales', shared([id]))).error).toBe('not_shareable')

  await ada.browser.calls(departments.changeMemberRole, {
    params: { id },
    body: { userId: ben.id, role: 'manager' },
  })

  expect((await saves(ben, 'For Sales', shared([id]))).status).toBe(200)
  expect((await saves(ben, 'For both', shared([id, support]))).error).toBe('not_shareable')
})

test('a shared view is changed by its owner and by those who may share, and is there for them', async () => {
  const { ben, dora, eve, ada, sales: id } = await sales()
  const view = await saves(eve, 'For Sales', { sharing: { with: 'departments', ids: [id] } })
  const rename = async (who: Who, name: string) =>
    (await who.browser.calls(views.change, { params: { id: view.id }, body: { name } })).status

  expect([await rename(ben, 'Mine now'), await rename(dora, 'Mine now')]).toEqual([403, 404])
  expect(await rename(ada, 'Of Sales')).toBe(200)
  expect([await namesFor(ada), await namesFor(ada, false), await namesFor(ben)]).toEqual([
    [],
    ['Of Sales'],
    ['Of Sales'],
  ])
  const personal = { sharing: { with: 'nobody' } } as const
  const taken = await ada.browser.calls(views.change, { params: { id: view.id }, body: personal })
  expect([taken.status, taken.body.error]).toEqual([403, 'not_allowed'])
  const kept = await eve.browser.calls(views.change, { params: { id: view.id }, body: personal })
  expect(kept.body.sharing).toEqual(personal.sharing)
})

test('everybody has an order of one’s own', async () => {
  const { ben, dora, eve } = await sales()
  for (const name of ['One', 'Two', 'Three']) await saves(eve, name, everybody)
  const [, , third] = (await ben.browser.calls(views.list)).body.items

  const { body } = await ben.browser.calls(views.move, {
    params: { id: third?.id ?? 0 },
    body: { position: 1 },
  })

  expect(body.items.map(view => [view.name, view.position])).toEqual([
    ['Three', 1],
    ['One', 2],
    ['Two', 3],
  ])
  expect(await namesFor(dora)).toEqual(['One', 'Two', 'Three'])
})

test('a deleted view is gone until that is undone', async () => {
  const { ben } = await sales()
  const { id } = await saves(ben, 'Urgent ones')
  await ben.browser.calls(views.delete, { params: { id } })

  expect(await namesFor(ben)).toEqual([])
  expect((await ben.browser.calls(views.tickets, { params: { id } })).status).toBe(404)
  const again = await saves(ben, 'Urgent ones')
  expect((await ben.browser.calls(views.restore, { params: { id } })).body.error).toBe('name_taken')
  await ben.browser.calls(views.delete, { params: { id: again.id } })
  expect((await ben.browser.calls(views.restore, { params: { id } })).body.name).toBe('Urgent ones')
})

test('the audit log tells of shared views, and not of personal ones', async () => {
  const { ben, eve, ada } = await sales()
  await saves(ben, 'Urgent ones')
  const shared = await saves(eve, 'For all', everybody)
  await eve.browser.calls(views.change, { params: { id: shared.id }, body: { name: 'All of us' } })
  await eve.browser.calls(views.delete, { params: { id: shared.id } })
  await eve.browser.calls(views.restore, { params: { id: shared.id } })

  const { body } = await ada.browser.calls(audit.list)

  const told = body.items.map(entry => entry.name).filter(name => name.includes('view'))
  expect(told).toEqual(['view.restored', 'view.deleted', 'view.changed', 'view.created'])
})

test('a program keeps no view for itself, and may make one for all', async () => {
  const company = await openCompany()
  const owner = await company.key('owner')
  const create = (given: object) =>
    owner.calls(views.create, { body: { name: 'By a script', groups: urgent, ...given } })

  expect((await create({})).body.error).toBe('not_shareable')
  expect((await create(everybody)).body).toMatchObject({ owner: null, can: { change: true } })
  const agent = await company.key('agent')
  expect((await agent.calls(views.list)).body.items.map(view => view.name)).toEqual(['By a script'])
})
