import { departments } from '@stoa/contract/departments'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { openCompany } from '../../../../../test/support/company.ts'
import { allocatedMembers, departmentsAllocatedTo, getDefaultDepartmentId } from './queries.ts'

test('a copy has the settings and members of the original, its own name, and no address', async () => {
  const { ada, ben, dora, department } = await openCompany()
  const sales = await department('Sales', [ben.id, dora.id], ['sales@example.com'])
  await ada.calls(departments.configure, {
    params: { id: sales.id },
    body: { description: 'Prices and offers', leadId: ben.id, reopensResolved: false, extension: '201' },
  })
  await ada.calls(departments.changeMemberRole, {
    params: { id: sales.id },
    body: { userId: dora.id, role: 'supervisor' },
  })

  const { body: copy } = await ada.calls(departments.clone, {
    params: { id: sales.id },
    body: { name: 'Sales abroad' },
  })

  expect(copy).toMatchObject({
    name: 'Sales abroad',
    isDefault: false,
    description: 'Prices and offers',
    leadId: ben.id,
    reopensResolved: false,
    extension: null,
    addresses: [],
  })
  expect(copy.memberships.map(({ userId, role }) => [userId, role])).toEqual([
    [ben.id, null],
    [dora.id, 'supervisor'],
  ])
  const again = await ada.calls(departments.clone, {
    params: { id: sales.id },
    body: { name: 'SALES ABROAD' },
  })
  expect([again.status, again.body.error]).toEqual([409, 'name_taken'])
})

test('an extension belongs to one department; a lead must work here; hours must exist', async () => {
  const { ada, department } = await openCompany()
  const sales = await department('Sales', [])
  const support = await department('Support', [])
  const configure = (id: number, body: object) => ada.calls(departments.configure, { params: { id }, body })
  await configure(sales.id, { extension: '201' })

  expect((await configure(support.id, { extension: '201' })).body.error).toBe('extension_taken')
  expect((await configure(support.id, { leadId: 4711 })).body.error).toBe('lead_unknown')
  expect((await configure(support.id, { calendarId: 4711 })).body.error).toBe('calendar_unknown')
  expect((await configure(support.id, { extension: '202', closeAfterDays: 14 })).body).toMatchObject({
    extension: '202',
    closeAfterDays: 14,
  })
})

test('a deleted name may be used again', async () => {
  const { ada, department } = await openCompany()
  const sales = await department('Sales', [])
  await ada.calls(departments.delete, { params: { id: sales.id }, body: {} })
  const again = await department('sales', [])
  expect(again.name).toBe('sales')
})

test('a department with many tickets is deleted in the background, and its progress shows', async () => {
  const { ada, ben, department, opens, modules } = await openCompany()
  const sales = await department('Sales', [ben.id], ['sales@example.com'])
  const support = await department('Support', [ben.id])
  for (let n = 0; n < 203; n += 1) await opens(`Ticket ${n}`, sales.id)

  const refused = await ada.calls(departments.delete, { params: { id: sales.id }, body: {} })
  expect(refused.body.error).toBe('department_in_use')
  await ada.calls(departments.delete, { params: { id: sales.id }, body: { substituteId: support.id } })

  const shown = (await ada.calls(departments.list)).body.items.find(each => each.id === sales.id)
  expect(shown?.deletion).toMatchObject({ substitute: 'Support', total: 203, moved: 0 })
  expect(shown?.addresses).toEqual([])
  const twice = await ada.calls(departments.delete, {
    params: { id: sales.id },
    body: { substituteId: support.id },
  })
  expect(twice.body.error).toBe('being_deleted')
  const into = await ada.calls(tickets.open, {
    body: { subject: 'Late', text: 'Late', departmentId: sales.id, contact: { email: 'nour@example.net' } },
  })
  expect(into.body.error).toBe('department_unknown')

  await modules.clockwork.round()

  const after = (await ada.calls(departments.list)).body.items
  expect(after.map(each => each.name)).toEqual(['General', 'Support'])
  expect(after.find(each => each.id === support.id)?.counts?.new).toBe(203)
  expect(after.find(each => each.id === support.id)?.addresses).toEqual(['sales@example.com'])
})

test('the default department cannot be deleted', async () => {
  const { ada } = await openCompany()
  const general = (await ada.calls(departments.list)).body.items.find(each => each.isDefault)
  const answer = await ada.calls(departments.delete, { params: { id: general?.id ?? 0 }, body: {} })
  expect(answer.body.error).toBe('default_department')
})

test('work goes to members for whom it is switched on; with one department alone, to everybody', async () => {
  const { platform, ada, ben, dora, eve, department } = await openCompany()
  const general = await getDefaultDepartmentId(platform.db)
  const people = async (id: number) =>
    (await allocatedMembers(platform.db, id, 'tickets')).map(member => member.personId)
  expect(await people(general)).toHaveLength(4)
  expect(await departmentsAllocatedTo(platform.db, ben.id, 'chats')).toEqual([{ id: general, toSolve: true }])

  const sales = await department('Sales', [ben.id, dora.id, eve.id])
  const allocate = (userId: number, body: object) =>
    ada.calls(departments.allocateMember, { params: { id: sales.id }, body: { userId, ...body } })
  await allocate(dora.id, { services: { tickets: false, chats: true, calls: true } })
  const reads = (userId: number) =>
    ada.calls(departments.changeMemberRole, { params: { id: sales.id }, body: { userId, role: 'reader' } })
  await reads(eve.id)

  expect(await people(general)).toEqual([])
  expect(await people(sales.id)).toEqual([eve.id, ben.id])
  await reads(ben.id)
  expect(await people(sales.id)).toEqual([eve.id])
  expect(await departmentsAllocatedTo(platform.db, dora.id, 'tickets')).toEqual([])
  expect(await departmentsAllocatedTo(platform.db, dora.id, 'chats')).toEqual([
    { id: sales.id, toSolve: true },
  ])
})
