import { audit } from '@stoa/contract/audit'
import { departments } from '@stoa/contract/departments'
import { savedReports } from '@stoa/contract/saved-reports'
import { expect, test } from 'vitest'
import { type Company, openCompany } from '../support/company.ts'

type Who = { browser: Company['ada'] }

/** Ben supervises Sales, Dora works in Support and reads no reports. */
const desk = async () => {
  const company = await openCompany()
  const { ada, ben, dora } = company
  const sales = await company.department('Sales', [ben.id])
  const support = await company.department('Support', [dora.id])
  const params = { id: sales.id }
  const role = (role: 'supervisor' | 'manager' | null) =>
    ada.calls(departments.changeMemberRole, { params, body: { userId: ben.id, role } })
  await role('supervisor')
  return { ...company, ada: { browser: ada }, sales: sales.id, support: support.id, role }
}

const screen = { by: 'agent', period: 'week', chart: 'pie', compare: true, metric: 'answers' } as const
const saves = async (who: Who, name: string, given: object = {}) => {
  const { status, body } = await who.browser.calls(savedReports.create, { body: { name, screen, ...given } })
  return { status, body, error: body.error, id: body.id }
}
const namesFor = async ({ browser }: Who) =>
  (await browser.calls(savedReports.list)).body.items.map(({ name, listed }) => [name, listed])
const everybody = { sharing: { with: 'everybody' } }

test('what a screen shows is kept under a name, and nobody else sees it', async () => {
  const { ada, ben } = await desk()
  const { body } = await saves(ben, 'This week')
  expect(body).toMatchObject({
    name: 'This week',
    screen,
    sharing: { with: 'nobody' },
    owner: { name: 'Ben' },
  })
  expect([await namesFor(ben), await namesFor(ada)]).toEqual([[['This week', true]], []])
  const stolen = await ada.browser.calls(savedReports.delete, { params: { id: body.id } })
  expect([stolen.status, stolen.body.error]).toEqual([404, 'not_found'])
})

test('whoever reads reports nowhere has no saved ones either, also when they are shared with everybody', async () => {
  const { ada, ben, dora, role } = await desk()
  await saves(ada, 'For all', everybody)
  expect(await namesFor(ben)).toEqual([['For all', true]])
  expect((await dora.browser.calls(savedReports.list)).status).toBe(403)
  expect((await saves(dora, 'Mine')).status).toBe(403)
  await role(null)
  expect((await ben.browser.calls(savedReports.list)).status).toBe(403)
})

test('they are shared as views are: with the permission, or by a manager with the own department', async () => {
  const { ben, sales, support, role } = await desk()
  const shared = (ids: number[]) => ({ sharing: { with: 'departments', ids } })
  expect((await saves(ben, 'For Sales', shared([sales]))).error).toBe('not_shareable')
  await role('manager')
  expect((await saves(ben, 'For Sales', shared([sales]))).status).toBe(200)
  expect((await saves(ben, 'For both', shared([sales, support]))).error).toBe('not_shareable')
  expect((await saves(ben, 'for SALES')).error).toBe('name_taken')
})

test('those that a deleted department shared go over to those of its substitute', async () => {
  const { ada, ben, sales, support } = await desk()
  const { id } = await saves(ada, 'Of Support', { sharing: { with: 'departments', ids: [support] } })
  expect(await namesFor(ben)).toEqual([])
  await ada.browser.calls(departments.delete, { params: { id: support }, body: { substituteId: sales } })
  expect(await namesFor(ben)).toEqual([['Of Support', true]])
  const { items } = (await ada.browser.calls(savedReports.list)).body
  expect(items.find(each => each.id === id)?.sharing).toEqual({ with: 'departments', ids: [sales] })
})

test('a screen that makes no sense is refused, and what a later screen adds is kept', async () => {
  const { ben } = await desk()
  expect((await saves(ben, 'Odd', { screen: { by: 'moon' } })).status).toBe(400)
  expect((await saves(ben, 'Large', { screen: { note: 'x'.repeat(9000) } })).status).toBe(400)
  expect((await saves(ben, 'New', { screen: { kind: 'availability' } })).body.screen).toEqual({
    kind: 'availability',
  })
})

test('shared ones leave entries in the audit log, personal ones are nobody else’s affair', async () => {
  const { ada, ben } = await desk()
  const own = await saves(ben, 'Mine')
  const { id } = await saves(ada, 'For all', everybody)
  const change = (who: Who, of: number, body: object) =>
    who.browser.calls(savedReports.change, { params: { id: of }, body })
  await change(ben, own.id, { name: 'Still mine' })
  await change(ada, id, { screen: { ...screen, chart: 'line' } })
  await ada.browser.calls(savedReports.delete, { params: { id } })
  expect(await namesFor(ben)).toEqual([['Still mine', true]])
  await ada.browser.calls(savedReports.restore, { params: { id } })
  const path = '/api/audit?noun=saved-report' as const
  const { items } = (await ada.browser.calls({ ...audit.list, path })).body
  expect(items.map(({ name, subjects }) => [name, subjects[0]?.name])).toEqual([
    ['saved-report.restored', 'For all'],
    ['saved-report.deleted', 'For all'],
    ['saved-report.changed', 'For all'],
    ['saved-report.created', 'For all'],
  ])
})
