import { contactGroups } from '@stoa/contract/contact-groups'
import { contactMerging } from '@stoa/contract/contact-merging'
import { contacts } from '@stoa/contract/contacts'
import { customFields } from '@stoa/contract/custom-fields'
import { customerCompanies } from '@stoa/contract/customer-companies'
import { tickets } from '@stoa/contract/tickets'
import { views } from '@stoa/contract/views'
import { expect, test } from 'vitest'
import { openCompany } from '../support/company.ts'

/** Nour twice: at work with a ticket, and from home with another one. */
const twice = async () => {
  const company = await openCompany()
  const { ada } = company
  const acme = (
    await ada.calls(customerCompanies.create, { body: { name: 'Acme', domains: ['acme.example'] } })
  ).body
  const vip = (await ada.calls(contactGroups.create, { body: { name: 'VIP' } })).body
  const field = (
    await ada.calls(customFields.create, { body: { subject: 'contact', name: 'Size', kind: 'text' } })
  ).body
  const atWork = await company.opens('From work', null, 'nour@acme.example')
  const atHome = await company.opens('From home', null, 'nour@home.example')
  const work = atWork.contact.id
  const home = atHome.contact.id
  const get = async (id: number) => (await ada.calls(contacts.get, { params: { id } })).body
  const change = (id: number, body: object) => ada.calls(contacts.change, { params: { id }, body })
  await change(home, {
    name: 'Nour K.',
    phones: ['+30 210 1234567'],
    language: 'el',
    notes: 'Calls at night',
  })
  await change(work, { notes: 'Pays late' })
  await ada.calls(contacts.setGroups, { params: { id: home }, body: { groupIds: [vip.id] } })
  for (const [id, value] of [
    [work, 'L'],
    [home, 'M'],
  ] as const)
    await ada.calls(contacts.setFields, { params: { id }, body: { values: [{ fieldId: field.id, value }] } })
  const ticketsOf = async (contactId: number) =>
    (await ada.calls(tickets.list, { query: { contactId } })).body.items.map(({ subject }) => subject).sort()
  const merges = (id: number, body: object) => ada.calls(contactMerging.merge, { params: { id }, body })
  const unmerges = (id: number) => ada.calls(contactMerging.unmerge, { params: { id } })
  return { ...company, acme, vip, field, work, home, get, change, ticketsOf, merges, unmerges }
}

test('tickets tell that their customer became part of another one, and is one again', async () => {
  const { work, home, merges, unmerges, ada } = await twice()
  const [ticket] = (await ada.calls(tickets.list, { query: { contactId: home } })).body.items
  await merges(home, { intoId: work, take: ['name'] })
  await unmerges(home)
  const { items } = (await ada.calls(tickets.timeline, { params: { id: ticket?.id ?? 0 } })).body
  expect(
    items.filter(({ name }) => name === 'ticket.requester-changed').map(({ data }) => data),
  ).toMatchObject([
    { requester: { from: { id: home }, to: { id: work } }, merged: true },
    { requester: { from: { id: work }, to: { id: home } }, unmerged: true },
  ])
})

test('two contacts become one: addresses, numbers, groups, fields, notes and tickets; mail from either is the same contact', async () => {
  const { work, home, field, vip, get, ticketsOf, merges, opens, ada } = await twice()

  const merged = await merges(home, { intoId: work, take: ['name'], takeFields: [field.id] })

  expect(merged.body).toMatchObject({
    id: work,
    name: 'Nour K.',
    emails: ['nour@acme.example', 'nour@home.example'],
    phones: ['+30 210 1234567'],
    language: 'el',
    notes: 'Pays late\n\nCalls at night',
    company: { name: 'Acme' },
    groupIds: [vip.id],
    fields: [{ fieldId: field.id, value: 'M' }],
    merged: [{ id: home, name: 'Nour K.' }],
  })
  expect(await ticketsOf(work)).toEqual(['From home', 'From work'])
  expect(await get(home)).toMatchObject({
    mergedInto: { id: work, name: 'Nour K.' },
    emails: [],
    can: { change: false, merge: true },
  })
  expect((await opens('Again', null, 'nour@home.example')).contact.id).toBe(work)
  for (const q of ['Nour', 'nour@home.example', '1234567', undefined]) {
    const found = (await ada.calls(contacts.list, { query: q ? { q } : {} })).body.items.map(({ id }) => id)
    expect(found, q).toEqual([work])
  }
})

test('taken apart, both are what they were, with the tickets that were theirs; what came since stays', async () => {
  const { work, home, get, change, ticketsOf, merges, unmerges, opens, vip } = await twice()
  const before = [await get(work), await get(home)]
  await merges(home, { intoId: work, take: ['name', 'email', 'company'] })

  expect((await unmerges(home)).status).toBe(200)
  expect([await get(work), await get(home)]).toEqual(before)
  expect([await ticketsOf(work), await ticketsOf(home)]).toEqual([['From work'], ['From home']])

  await merges(home, { intoId: work })
  await opens('In between', null, 'nour@home.example')
  await change(work, {
    name: 'Nour Khalil',
    emails: ['nour@acme.example', 'nour@home.example', 'n@new.example'],
  })
  await unmerges(home)
  expect(await get(work)).toMatchObject({
    name: 'Nour Khalil',
    emails: ['nour@acme.example', 'n@new.example'],
    phones: [],
    groupIds: [],
    merged: [],
  })
  expect(await get(home)).toMatchObject({
    emails: ['nour@home.example'],
    groupIds: [vip.id],
    mergedInto: null,
  })
  expect(await ticketsOf(work)).toEqual(['From work', 'In between'])
  expect((await unmerges(home)).body).toMatchObject({ error: 'contact_not_merged' })
})

test('whoever has the addresses of many merged contacts can still be changed', async () => {
  const { work, home, get, change, merges } = await twice()
  const addresses = (name: string) => Array.from({ length: 15 }, (_, at) => `${name}${at}@acme.example`)
  const notes = 'Calls at night. '.repeat(1000).trim()
  for (const [id, name] of [
    [work, 'work'],
    [home, 'home'],
  ] as const)
    await change(id, { emails: addresses(name), notes: `${name}: ${notes}` })
  await merges(home, { intoId: work })
  const { emails, phones, notes: both } = await get(work)
  expect(emails).toHaveLength(30)
  expect((await change(work, { name: 'Nour', emails, phones, notes: both })).status).toBe(200)
})

test('a contact that is merged cannot be changed or merged, and a chain is taken apart from its end', async () => {
  const { ada, work, home, get, change, merges, unmerges } = await twice()
  const third = (await ada.calls(contacts.create, { body: { name: 'N. Khalil' } })).body.id
  expect((await merges(work, { intoId: work })).body).toMatchObject({ error: 'cannot_merge_contact' })
  await merges(home, { intoId: work })
  expect((await change(home, { name: 'X' })).status).toBe(404)
  expect((await merges(third, { intoId: home })).status).toBe(404)
  await merges(work, { intoId: third })
  expect((await unmerges(home)).body).toMatchObject({ error: 'contact_not_merged' })
  expect((await get(third)).emails).toHaveLength(2)
  await unmerges(work)
  await unmerges(home)
  expect((await get(work)).emails).toEqual(['nour@acme.example'])
  expect((await get(home)).emails).toEqual(['nour@home.example'])
  expect((await get(third)).emails).toEqual([])
})

test('views by what is known of the customer follow a merge and its undoing', async () => {
  const { ada, modules, settle, work, home, vip, merges, unmerges } = await twice()
  const groups = [[{ field: 'requester-groups', operator: 'any-of', value: [vip.id] }]]
  const { id } = (await ada.calls(views.create, { body: { name: 'VIP', groups } })).body
  const shown = async () => {
    await settle()
    await modules.filling.round()
    await modules.clockwork.round()
    const { items } = (await ada.calls(views.tickets, { params: { id } })).body
    return items.map(({ subject }) => subject).sort()
  }
  expect(await shown()).toEqual(['From home'])
  await merges(home, { intoId: work })
  expect(await shown()).toEqual(['From home', 'From work'])
  await unmerges(home)
  expect(await shown()).toEqual(['From home'])
})

test('those who may be one are suggested, with the reason, until somebody says that they are two', async () => {
  const { ada, ben, modules, work, home, merges, unmerges } = await twice()
  const creates = async (body: object) => (await ada.calls(contacts.create, { body })).body.id
  const sameNumber = await creates({ name: 'Front desk', phones: ['0030 210 1234567'] })
  const sameName = await creates({ name: 'Nour', emails: ['n.k@acme.example'] })
  const alike = await creates({ name: 'Joanna Smith', emails: ['j@acme.example'] })
  const slip = await creates({ name: 'Johanna Smith', emails: ['js@acme.example'] })
  const elsewhere = await creates({ name: 'Nour', emails: ['nour@elsewhere.example'] })
  const pairs = async (contactId?: number) => {
    await modules.housekeeping.round()
    const query = contactId === undefined ? {} : { contactId }
    return (await ben.browser.calls(contactMerging.duplicates, { query })).body.items
  }
  const told = async (contactId?: number) =>
    (await pairs(contactId)).map(({ why, one, other }) => [why, one.id, other.id]).toSorted()

  expect(await told()).toEqual(
    [
      ['alike', alike, slip],
      ['name', work, sameName],
      ['number', home, sameNumber],
    ].toSorted(),
  )
  expect(await told(elsewhere)).toEqual([])
  const [pair] = await pairs(alike)
  const params = { id: pair?.id ?? 0 }
  await ben.browser.calls(contactMerging.dismiss, { params })
  await ada.calls(contacts.change, { params: { id: alike }, body: { notes: 'Looked at' } })
  expect(await told(alike)).toEqual([])
  await ben.browser.calls(contactMerging.suggest, { params })
  expect(await told(alike)).toHaveLength(1)

  await merges(home, { intoId: sameNumber })
  expect(await told(sameNumber)).toEqual([])
  await unmerges(home)
  expect(await told(sameNumber)).toHaveLength(1)
})
