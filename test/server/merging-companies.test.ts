import { companyMerging } from '@stoa/contract/company-merging'
import { contactGroups } from '@stoa/contract/contact-groups'
import { contactMerging } from '@stoa/contract/contact-merging'
import { contacts } from '@stoa/contract/contacts'
import { customFields } from '@stoa/contract/custom-fields'
import { customerCompanies } from '@stoa/contract/customer-companies'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { openCompany } from '../support/company.ts'

/** Acme twice: Nour writes from one domain, Omar from the other, and Lin was put there by hand. */
const twice = async () => {
  const company = await openCompany()
  const { ada } = company
  const creates = async (body: object) =>
    (await ada.calls(customerCompanies.create, { body: body as never })).body
  const acme = await creates({ name: 'Acme', domains: ['acme.example'], notes: 'Pays late' })
  const ltd = await creates({ name: 'ACME Ltd.', domains: ['acme-ltd.example'], notes: 'Ships on Mondays' })
  const vip = (await ada.calls(contactGroups.create, { body: { name: 'VIP' } })).body
  const field = (
    await ada.calls(customFields.create, { body: { subject: 'company', name: 'Size', kind: 'text' } })
  ).body
  const nour = (await company.opens('From Acme', null, 'nour@acme.example')).contact.id
  const omar = (await company.opens('From the Ltd.', null, 'omar@acme-ltd.example')).contact.id
  const lin = (await company.opens('From home', null, 'lin@home.example')).contact.id
  const sets = (id: number, to: number | 'none') =>
    ada.calls(contacts.setCompany, { params: { id }, body: { company: to } })
  await sets(lin, ltd.id)
  await ada.calls(customerCompanies.setGroups, { params: { id: ltd.id }, body: { groupIds: [vip.id] } })
  for (const [id, value] of [
    [acme.id, 'L'],
    [ltd.id, 'M'],
  ] as const)
    await ada.calls(customerCompanies.setFields, {
      params: { id },
      body: { values: [{ fieldId: field.id, value }] },
    })
  const get = async (id: number) => (await ada.calls(customerCompanies.get, { params: { id } })).body
  const contact = async (id: number) => (await ada.calls(contacts.get, { params: { id } })).body
  const companyOf = async (id: number) => (await contact(id)).company?.name ?? null
  const members = async (companyId: number) =>
    (await ada.calls(contacts.list, { query: { companyId } })).body.items
      .map(({ id }) => id)
      .sort((a, b) => a - b)
  const ticketsOf = async (companyId: number) =>
    (await ada.calls(tickets.list, { query: { companyId } })).body.items.map(({ subject }) => subject).sort()
  const change = (id: number, body: object) => ada.calls(customerCompanies.change, { params: { id }, body })
  const merges = (id: number, body: object) =>
    ada.calls(companyMerging.merge, { params: { id }, body: body as never })
  const unmerges = (id: number) => ada.calls(companyMerging.unmerge, { params: { id } })
  return {
    ...{ ...company, acme, ltd, vip, field, nour, omar, lin },
    ...{ creates, sets, get, contact, companyOf, members, ticketsOf, change, merges, unmerges },
  }
}

test('two companies become one: contacts, domains, groups, fields and notes; the old one leads to the one that stays', async () => {
  const { ada, acme, ltd, vip, field, nour, omar, lin, get, companyOf, members, ticketsOf, merges, opens } =
    await twice()

  const merged = await merges(ltd.id, { intoId: acme.id, take: ['name'], takeFields: [field.id] })

  expect(merged.body).toMatchObject({
    id: acme.id,
    name: 'ACME Ltd.',
    domains: ['acme-ltd.example', 'acme.example'],
    notes: 'Pays late\n\nShips on Mondays',
    groups: [{ id: vip.id }],
    fields: [{ fieldId: field.id, value: 'M' }],
    mergedInto: null,
    merged: [{ id: ltd.id, name: 'ACME Ltd.' }],
    can: { change: true, merge: true },
  })
  for (const id of [acme.id, ltd.id]) {
    expect(await members(id)).toEqual([nour, omar, lin].sort((a, b) => a - b))
    expect(await ticketsOf(id)).toEqual(['From Acme', 'From home', 'From the Ltd.'])
  }
  expect(await get(ltd.id)).toMatchObject({
    mergedInto: { id: acme.id, name: 'ACME Ltd.' },
    domains: [],
    can: { change: false, merge: true },
  })
  expect(await companyOf((await opens('New', null, 'new@acme-ltd.example')).contact.id)).toBe('ACME Ltd.')
  for (const query of [{}, { q: 'acme' }])
    expect((await ada.calls(customerCompanies.list, { query })).body.items.map(({ id }) => id)).toEqual([
      acme.id,
    ])
})

test('taken apart, both are what they were, with the contacts that were theirs', async () => {
  const { acme, ltd, field, nour, omar, lin, get, contact, members, merges, unmerges } = await twice()
  const before = [await get(acme.id), await get(ltd.id)]
  const people = [await contact(nour), await contact(omar), await contact(lin)]
  await merges(ltd.id, { intoId: acme.id, take: ['name'], takeFields: [field.id] })

  expect((await unmerges(ltd.id)).status).toBe(200)

  expect([await get(acme.id), await get(ltd.id)]).toEqual(before)
  expect([await contact(nour), await contact(omar), await contact(lin)]).toEqual(people)
  expect([await members(acme.id), await members(ltd.id)]).toEqual([[nour], [omar, lin].sort((a, b) => a - b)])
  expect((await unmerges(ltd.id)).body).toMatchObject({ error: 'company_not_merged' })
})

test('what was changed in between stays, and domains that others have by now stay theirs', async () => {
  const { acme, ltd, nour, omar, lin, creates, sets, get, change, companyOf, merges, unmerges, opens } =
    await twice()
  await merges(ltd.id, { intoId: acme.id })
  const late = (await opens('Late', null, 'late@acme-ltd.example')).contact.id
  const chosen = (await opens('Chosen', null, 'chosen@home.example')).contact.id
  await sets(chosen, acme.id)
  await sets(omar, acme.id)
  await sets(lin, 'none')
  await change(acme.id, {
    name: 'Acme & Sons',
    domains: ['acme.example', 'sons.example', 'acme-ltd.example'],
  })

  await unmerges(ltd.id)

  expect(await get(acme.id)).toMatchObject({
    name: 'Acme & Sons',
    domains: ['acme.example', 'sons.example'],
    notes: 'Pays late',
    groups: [],
  })
  expect(await get(ltd.id)).toMatchObject({ name: 'ACME Ltd.', domains: ['acme-ltd.example'] })
  const companies = [nour, omar, lin, late, chosen].map(companyOf)
  expect(await Promise.all(companies)).toEqual([
    'Acme & Sons',
    'Acme & Sons',
    null,
    'ACME Ltd.',
    'Acme & Sons',
  ])

  await merges(ltd.id, { intoId: acme.id })
  await change(acme.id, { domains: ['acme.example'] })
  await creates({ name: 'Third', domains: ['acme-ltd.example'] })
  await unmerges(ltd.id)
  expect((await get(ltd.id)).domains).toEqual([])
  expect((await get(acme.id)).domains).toEqual(['acme.example'])
})

test('a name that somebody else has by now is not taken away', async () => {
  const { acme, ltd, creates, get, change, merges, unmerges } = await twice()
  await merges(ltd.id, { intoId: acme.id })
  const other = await creates({ name: 'acme ltd.' })
  expect((await unmerges(ltd.id)).body).toMatchObject({ error: 'company_name_taken' })
  expect(await get(acme.id)).toMatchObject({
    notes: 'Pays late\n\nShips on Mondays',
    merged: [{ id: ltd.id }],
  })
  await change(other.id, { name: 'Another' })
  expect((await unmerges(ltd.id)).status).toBe(200)

  await merges(ltd.id, { intoId: acme.id, take: ['name'] })
  await change(acme.id, { notes: 'Named after both' })
  await creates({ name: 'Acme' })
  expect((await unmerges(ltd.id)).body).toMatchObject({ error: 'company_name_taken' })
})

test('a company that is merged cannot be changed, merged or restored, and a row of merges is taken apart from its end', async () => {
  const { ada, acme, ltd, omar, creates, get, change, members, merges, unmerges } = await twice()
  const third = await creates({ name: 'Acme Group' })
  expect((await merges(acme.id, { intoId: acme.id })).body).toMatchObject({ error: 'cannot_merge_company' })
  await merges(ltd.id, { intoId: acme.id })
  expect((await change(ltd.id, { name: 'X' })).status).toBe(404)
  expect((await merges(third.id, { intoId: ltd.id })).status).toBe(404)
  for (const route of [customerCompanies.restore, customerCompanies.delete])
    expect((await ada.calls(route, { params: { id: ltd.id } })).status).toBe(404)
  await merges(acme.id, { intoId: third.id })
  for (const id of [ltd.id, acme.id])
    expect((await get(id)).mergedInto).toEqual({ id: third.id, name: 'Acme Group' })
  expect((await unmerges(ltd.id)).body).toMatchObject({ error: 'company_not_merged' })
  expect(await members(ltd.id)).toHaveLength(3)
  await unmerges(acme.id)
  expect((await get(ltd.id)).mergedInto).toEqual({ id: acme.id, name: 'Acme' })
  await unmerges(ltd.id)
  expect(await members(third.id)).toEqual([])
  expect(await members(ltd.id)).toContain(omar)
})

test('what was merged comes back out of a company that was deleted', async () => {
  const { ada, acme, ltd, omar, companyOf, merges, unmerges } = await twice()
  await merges(ltd.id, { intoId: acme.id })
  await ada.calls(customerCompanies.delete, { params: { id: acme.id } })
  expect(await companyOf(omar)).toBeNull()
  expect((await unmerges(ltd.id)).status).toBe(200)
  expect(await companyOf(omar)).toBe('ACME Ltd.')
})

test('a contact that is taken apart belongs to the company that its own is part of by now', async () => {
  const { ada, acme, ltd, nour, lin, companyOf, merges } = await twice()
  await ada.calls(contactMerging.merge, { params: { id: lin }, body: { intoId: nour } })
  await merges(ltd.id, { intoId: acme.id })
  await ada.calls(contactMerging.unmerge, { params: { id: lin } })
  expect(await companyOf(lin)).toBe('Acme')
  expect(
    (await ada.calls(contacts.setCompany, { params: { id: nour }, body: { company: ltd.id } })).body.company,
  ).toEqual({
    id: acme.id,
    name: 'Acme',
  })
})

test('the domains and notes of many merged companies can still be changed', async () => {
  const { acme, ltd, get, change, merges } = await twice()
  const domains = (name: string) => Array.from({ length: 40 }, (_, at) => `${name}${at}.example`)
  const notes = 'Ships on Mondays. '.repeat(1000).trim()
  await change(acme.id, { domains: domains('a'), notes })
  await change(ltd.id, { domains: domains('b'), notes: `${notes} Always.` })
  await merges(ltd.id, { intoId: acme.id })
  const joined = await get(acme.id)
  expect(joined.domains).toHaveLength(80)
  const body = { name: 'Acme Group', domains: joined.domains, notes: joined.notes }
  expect((await change(acme.id, body)).status).toBe(200)
})

test('whoever may be somebody’s second self in the company that stays is suggested', async () => {
  const { ada, acme, ltd, nour, omar, lin, modules, merges } = await twice()
  const creates = async (body: object) => (await ada.calls(contacts.create, { body })).body.id
  for (const [id, name] of [
    [nour, 'Nour Khalil'],
    [omar, 'Omar'],
    [lin, 'Lin'],
  ] as const)
    await ada.calls(contacts.change, { params: { id }, body: { name } })
  const other = await creates({ name: 'Nour Khalil', emails: ['nour@acme-ltd.example'] })
  const pairs = async () => {
    await modules.housekeeping.round()
    const { items } = (await ada.calls(contactMerging.duplicates, { query: {} })).body
    return items.map(({ one, other }) => [one.id, other.id])
  }
  expect(await pairs()).toEqual([])
  await merges(ltd.id, { intoId: acme.id })
  expect(await pairs()).toEqual([[nour, other]])
})
