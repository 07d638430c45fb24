import { contactGroups } from '@stoa/contract/contact-groups'
import { contacts } from '@stoa/contract/contacts'
import { customerCompanies } from '@stoa/contract/customer-companies'
import { rules } from '@stoa/contract/rules'
import { tickets } from '@stoa/contract/tickets'
import { views } from '@stoa/contract/views'
import { expect, test } from 'vitest'
import { openCompany } from '../support/company.ts'

/** Acme with its domain, the group VIP, and a ticket of Nour, who works at Acme. */
const withAcme = async () => {
  const company = await openCompany()
  const { ada } = company
  const domains = ['acme.example']
  const acme = (await ada.calls(customerCompanies.create, { body: { name: 'Acme', domains } })).body
  const vip = (await ada.calls(contactGroups.create, { body: { name: 'VIP' } })).body
  const ticket = await company.opens('Broken', null, 'nour@acme.example')
  return { ...company, acme, vip, ticket }
}
type World = Awaited<ReturnType<typeof withAcme>>

const viewOf = async ({ ada, modules, settle }: World, field: string, id: number) => {
  const groups = [[{ field, operator: 'any-of', value: [id] }]]
  const { body } = await ada.calls(views.create, { body: { name: field, groups } })
  return async () => {
    await settle()
    await modules.filling.round()
    await modules.clockwork.round()
    const { items } = (await ada.calls(views.tickets, { params: { id: body.id } })).body
    return items.map(({ subject }) => subject)
  }
}

test('a view by company follows its domains, its deletion, and whoever is moved', async () => {
  const world = await withAcme()
  const { ada, acme, ticket } = world
  const shown = await viewOf(world, 'requester-company', acme.id)
  const params = { id: acme.id }
  const contact = { id: ticket.contact.id }

  expect(await shown()).toEqual(['Broken'])
  await ada.calls(customerCompanies.change, { params, body: { domains: [] } })
  expect(await shown()).toEqual([])
  await ada.calls(contacts.setCompany, { params: contact, body: { company: acme.id } })
  expect(await shown()).toEqual(['Broken'])
  await ada.calls(customerCompanies.delete, { params })
  expect(await shown()).toEqual([])
  await ada.calls(customerCompanies.restore, { params })
  expect(await shown()).toEqual(['Broken'])
})

test('a view by group shows who is in it, and who works at a company that is', async () => {
  const world = await withAcme()
  const { ada, acme, vip, ticket } = world
  const shown = await viewOf(world, 'requester-groups', vip.id)
  const contact = { id: ticket.contact.id }

  expect(await shown()).toEqual([])
  await ada.calls(contacts.setGroups, { params: contact, body: { groupIds: [vip.id] } })
  expect(await shown()).toEqual(['Broken'])
  await ada.calls(contacts.setGroups, { params: contact, body: { groupIds: [] } })
  await ada.calls(customerCompanies.setGroups, { params: { id: acme.id }, body: { groupIds: [vip.id] } })
  expect(await shown()).toEqual(['Broken'])
  await ada.calls(contactGroups.delete, { params: { id: vip.id } })
  expect(await shown()).toEqual([])
})

test('a rule looks at the company of the customer, and is broken once that is deleted', async () => {
  const world = await withAcme()
  const { ada, acme, opens, rule, settle } = world
  const made = await rule({
    groups: [[{ field: 'requester-company', operator: 'any-of', value: [acme.id] }]],
    actions: [{ kind: 'prioritise', priority: 'urgent' }],
  })

  const { id } = await opens('Again', null, 'nour@acme.example')
  await settle()
  expect((await ada.calls(tickets.get, { params: { id } })).body.priority).toBe('urgent')

  await ada.calls(customerCompanies.delete, { params: { id: acme.id } })
  await settle()
  const { broken } = (await ada.calls(rules.get, { params: { id: made.id } })).body
  expect(broken).toMatchObject([{ problem: 'company-gone' }])
})
