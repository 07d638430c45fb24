import { contactGroups } from '@stoa/contract/contact-groups'
import { contacts } from '@stoa/contract/contacts'
import { customFields } from '@stoa/contract/custom-fields'
import { customerCompanies } from '@stoa/contract/customer-companies'
import { macros } from '@stoa/contract/macros'
import { rules } from '@stoa/contract/rules'
import { sla } from '@stoa/contract/sla'
import { tickets } from '@stoa/contract/tickets'
import { views } from '@stoa/contract/views'
import { expect, test } from 'vitest'
import { openCompany } from '../support/company.ts'

/** Fields of a ticket, a contact and a company, a group, and a ticket of Nour, who works at Acme. */
const withFields = async () => {
  const company = await openCompany()
  const { ada } = company
  const defines = async (body: object) => (await ada.calls(customFields.create, { body })).body
  const domains = ['acme.example']
  const acme = (await ada.calls(customerCompanies.create, { body: { name: 'Acme', domains } })).body
  const vip = (await ada.calls(contactGroups.create, { body: { name: 'VIP' } })).body
  const options = [{ name: 'Printer' }, { name: 'Screen' }]
  const contract = await defines({ subject: 'ticket', name: 'Contract', kind: 'text' })
  const devices = await defines({ subject: 'ticket', name: 'Devices', kind: 'multi-list', options })
  const birthday = await defines({ subject: 'contact', name: 'Birthday', kind: 'date' })
  const size = await defines({ subject: 'company', name: 'Size', kind: 'number' })
  const ticket = await company.opens('Broken', null, 'nour@acme.example')
  return { ...company, acme, vip, contract, devices, birthday, size, ticket, params: { id: ticket.id } }
}
type World = Awaited<ReturnType<typeof withFields>>

const viewOf = async (world: World, condition: object) => {
  const { ada, modules, settle } = world
  const body = { name: JSON.stringify(condition), groups: [[condition]] }
  const { id } = (await ada.calls(views.create, { body })).body
  return async () => {
    await settle()
    await modules.filling.round()
    await modules.clockwork.round()
    const { items } = (await ada.calls(views.tickets, { params: { id } })).body
    return items.map(({ subject }) => subject)
  }
}

test('views by custom fields of ticket, contact and company follow each change of a value', async () => {
  const world = await withFields()
  const { ada, contract, devices, birthday, size, ticket, acme, params } = world
  const key = (field: { id: number }) => String(field.id)
  const byContract = await viewOf(world, {
    field: 'ticket-text-field',
    key: key(contract),
    operator: 'starts-with',
    value: ['a-'],
  })
  const byDevice = await viewOf(world, {
    field: 'ticket-multi-list-field',
    key: key(devices),
    operator: 'all-of',
    value: [1, 2],
  })
  const byBirthday = await viewOf(world, {
    field: 'contact-date-field',
    key: key(birthday),
    operator: 'within-next',
    value: 30,
  })
  const bySize = await viewOf(world, {
    field: 'company-number-field',
    key: key(size),
    operator: 'at-least',
    value: 100,
  })
  const shown = async () =>
    [await byContract(), await byDevice(), await byBirthday(), await bySize()].flat().length
  const today = world.platform.clock.now().toZonedDateTimeISO('UTC').toPlainDate()

  expect(await shown()).toBe(0)
  const setsTicket = (fieldId: number, value: unknown) =>
    ada.calls(tickets.setFields, { params, body: { values: [{ fieldId, value }] } })
  await setsTicket(contract.id, 'A-1024')
  expect(await byContract()).toEqual(['Broken'])
  await setsTicket(devices.id, [1, 2])
  expect(await byDevice()).toEqual(['Broken'])
  const values = [{ fieldId: birthday.id, value: today.add({ days: 31 }).toString() }]
  await ada.calls(contacts.setFields, { params: { id: ticket.contact.id }, body: { values } })
  await ada.calls(customerCompanies.setFields, {
    params: { id: acme.id },
    body: { values: [{ fieldId: size.id, value: 100 }] },
  })
  expect(await shown()).toBe(3)
  world.platform.clock.pass({ hours: 24 })
  expect(await shown()).toBe(4)

  await setsTicket(contract.id, null)
  await setsTicket(devices.id, [1])
  await ada.calls(customerCompanies.setFields, {
    params: { id: acme.id },
    body: { values: [{ fieldId: size.id, value: 99.5 }] },
  })
  expect(await shown()).toBe(1)
})

test('a rule and a macro fill fields in, add to them, empty them, and change the groups of the customer', async () => {
  const world = await withFields()
  const { ada, ben, vip, contract, devices, opens, rule, settle } = world
  await rule({
    groups: [[{ field: 'ticket-text-field', key: String(contract.id), operator: 'empty', value: null }]],
    actions: [
      { kind: 'set-field', fieldId: contract.id, value: 'A-7' },
      { kind: 'add-to-field', fieldId: devices.id, options: [2] },
      { kind: 'change-groups', add: [vip.id], remove: [] },
    ],
  })
  const { id, contact } = await opens('Again', null, 'nour@acme.example')
  await settle()
  const read = async () => (await ada.calls(tickets.get, { params: { id } })).body.fields
  const groups = async () =>
    (await ada.calls(contacts.get, { params: { id: contact.id } })).body.groups.length
  expect(await read()).toEqual([
    { fieldId: contract.id, value: 'A-7' },
    { fieldId: devices.id, value: [2] },
  ])
  expect(await groups()).toBe(1)

  const actions = [
    { kind: 'clear-field', fieldId: contract.id },
    { kind: 'add-to-field', fieldId: devices.id, options: [1] },
    { kind: 'change-groups', add: [], remove: [vip.id] },
  ]
  const macro = (
    await ada.calls(macros.create, { body: { name: 'M', actions, sharing: { with: 'everybody' } } })
  ).body
  const run = async (who: typeof ada) => {
    const { items } = (await who.calls(macros.apply, { params: { id: macro.id }, body: { ticketIds: [id] } }))
      .body
    return items.flatMap(({ found, did }) => [found, ...did.map(({ outcome }) => outcome)])
  }
  expect(await run(ben.browser)).toEqual([true, 'done', 'done', 'done'])
  expect(await run(ben.browser)).toEqual([true, 'nothing', 'nothing', 'nothing'])
  expect(await read()).toEqual([{ fieldId: devices.id, value: [1, 2] }])
  expect(await groups()).toBe(0)
})

test('a field or an option that is gone breaks rules visibly; a new name breaks nothing', async () => {
  const world = await withFields()
  const { ada, contract, devices, rule, settle } = world
  const made = await rule({
    groups: [
      [
        { field: 'ticket-text-field', key: String(contract.id), operator: 'not-empty', value: null },
        { field: 'ticket-multi-list-field', key: String(devices.id), operator: 'any-of', value: [2] },
      ],
    ],
    actions: [{ kind: 'set-field', fieldId: devices.id, value: [2] }],
  })
  const broken = async () => {
    await settle()
    return (await ada.calls(rules.get, { params: { id: made.id } })).body.broken.map(({ problem }) => problem)
  }
  const params = { id: contract.id }
  await ada.calls(customFields.change, { params, body: { name: 'Contract number' } })
  expect(await broken()).toEqual([])
  await ada.calls(customFields.change, { params, body: { active: false } })
  expect(await broken()).toEqual(['custom-field-gone'])
  await ada.calls(customFields.change, { params, body: { active: true } })
  expect(await broken()).toEqual([])
  const printer = [{ id: 1, name: 'Printer' }]
  await ada.calls(customFields.change, { params: { id: devices.id }, body: { options: printer } })
  expect(await broken()).toEqual(['field-option-gone', 'field-value-unfit'])
  await ada.calls(customFields.delete, { params: { id: devices.id } })
  await ada.calls(customFields.delete, { params })
  expect(await broken()).toEqual(['custom-field-gone', 'custom-field-gone', 'custom-field-gone'])
})

test('conditions and actions that cannot be are refused at their place', async () => {
  const { ada, contract, birthday, devices } = await withFields()
  const saves = async (condition: object, action: object) => {
    const when = { kind: 'event', triggers: ['ticket-created'] }
    const groups = [[condition]]
    const { body } = await ada.calls(rules.create, { body: { name: 'R', when, groups, actions: [action] } })
    return JSON.stringify(body)
  }
  const fine = { field: 'ticket-text-field', key: String(contract.id), operator: 'empty', value: null }
  const tag = { kind: 'tag', tags: ['x'] }
  expect(await saves({ ...fine, key: 'x' }, tag)).toContain('custom-field-gone')
  expect(await saves({ ...fine, key: String(birthday.id) }, tag)).toContain('custom-field-gone')
  expect(await saves(fine, { kind: 'set-field', fieldId: birthday.id, value: 'x' })).toContain(
    'custom-field-gone',
  )
  expect(await saves(fine, { kind: 'set-field', fieldId: contract.id, value: 7 })).toContain(
    'field-value-unfit',
  )
  expect(await saves(fine, { kind: 'add-to-field', fieldId: contract.id, options: [1] })).toContain(
    'custom-field-unfit',
  )
  expect(await saves(fine, { kind: 'add-to-field', fieldId: devices.id, options: [9] })).toContain(
    'field-value-unfit',
  )
  expect(await saves(fine, { kind: 'change-groups', add: [99], remove: [] })).toContain('group-gone')
})

test('SLA rules and trying on history know custom fields, as they were', async () => {
  const { ada, contract, params, platform } = await withFields()
  const set = (value: string | null) =>
    ada.calls(tickets.setFields, { params, body: { values: [{ fieldId: contract.id, value }] } })
  const groups = [[{ field: 'ticket-text-field', key: String(contract.id), operator: 'is', value: ['gold'] }]]
  const tries = async () => {
    const when = { kind: 'event', triggers: ['ticket-created', 'tags-changed'] }
    const actions = [{ kind: 'tag', tags: ['x'] }]
    return (await ada.calls(rules.try, { body: { when, groups, actions, active: true } })).body.matched
  }
  await ada.calls(tickets.tag, { params, body: { tag: 'one' } })
  await set('Gold')
  expect(await tries()).toBe(0)
  platform.clock.pass({ minutes: 1 })
  await ada.calls(tickets.tag, { params, body: { tag: 'two' } })
  await set(null)
  expect(await tries()).toBe(1)
  const level = {
    name: 'Gold',
    calendarId: null,
    warnBefore: 0,
    targets: [{ metric: 'first_answer', priority: null, seconds: 3600 }],
  }
  const levelId = (await ada.calls(sla.createLevel, { body: level })).body.id
  expect((await ada.calls(sla.createRule, { body: { name: 'S', groups, levelId } })).body).toMatchObject({
    groups,
  })
  await ada.calls(customFields.delete, { params: { id: contract.id } })
  const [rule] = (await ada.calls(sla.rules)).body.items
  expect(rule?.broken).toMatchObject([{ problem: 'custom-field-gone' }])
})
