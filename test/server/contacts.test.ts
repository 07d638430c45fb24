import { contactGroups } from '@stoa/contract/contact-groups'
import { addressMarks, contacts } from '@stoa/contract/contacts'
import { customerCompanies } from '@stoa/contract/customer-companies'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { markBounced } from '../../apps/server/src/core/contacts/commands.ts'
import { system } from '../../apps/server/src/platform/events/act.ts'
import { write } from '../../apps/server/src/platform/platform.ts'
import { type Company, openCompany } from '../support/company.ts'

const written = (company: Company, body: object) =>
  company.ben.browser.calls(contacts.create, { body }).then(answer => answer.body)

const found = async (company: Company, q: string) =>
  (await company.ben.browser.calls(contacts.list, { query: { q } })).body.items.map(({ name }) => name)

test('a contact has several addresses and numbers, the first of each is the main one', async () => {
  const company = await openCompany()
  const nour = await written(company, {
    name: 'Nour Haddad',
    emails: ['Nour@Home.example', 'nour@work.example'],
    phones: ['+30 210 1234567', '0171 555'],
    language: 'ar',
    timeZone: 'Asia/Beirut',
  })

  expect(nour).toMatchObject({
    email: 'nour@home.example',
    emails: ['nour@home.example', 'nour@work.example'],
    phone: '+30 210 1234567',
    language: 'ar',
  })
  const { body } = await company.ben.browser.calls(contacts.change, {
    params: { id: nour.id },
    body: { emails: ['nour@work.example', 'nour@home.example'], notes: 'Likes short answers.' },
  })
  expect(body).toMatchObject({
    email: 'nour@work.example',
    name: 'Nour Haddad',
    notes: 'Likes short answers.',
  })
})

test('whoever writes from any of the addresses is the same contact', async () => {
  const company = await openCompany()
  const { department, opens } = company
  const sales = await department('Sales', [company.ben.id])
  const { contact } = await opens('One', sales.id, 'nour@home.example')
  await company.ben.browser.calls(contacts.change, {
    params: { id: contact.id },
    body: { emails: ['nour@home.example', 'nour@work.example'] },
  })

  const again = await opens('Two', sales.id, 'nour@work.example')

  expect(again.contact.id).toBe(contact.id)
  const { body } = await company.ben.browser.calls(tickets.list, { query: { contactId: contact.id } })
  expect(body.items.map(({ subject }) => subject)).toEqual(['Two', 'One'])
})

test('two contacts never share an address, and of each something is known', async () => {
  const company = await openCompany()
  await written(company, { name: 'Nour', emails: ['nour@home.example', 'nour@work.example'] })

  const taken = await company.ben.browser.calls(contacts.create, { body: { emails: ['nour@work.example'] } })
  const empty = await company.ben.browser.calls(contacts.create, { body: { notes: 'Somebody' } })

  expect(taken).toMatchObject({ status: 409, body: { error: 'email_taken' } })
  expect(empty).toMatchObject({ status: 422, body: { error: 'contact_empty' } })
  expect(await written(company, { phones: ['+49 30 1'] })).toMatchObject({ email: '', phone: '+49 30 1' })
  expect(await written(company, { phones: ['+49 30 2'] })).toMatchObject({ email: '' })
})

test('no contact is given an address of the help desk, and one that has one may be changed otherwise', async () => {
  const company = await openCompany()
  const { department, opens, ben } = company
  const own = 'support@help.example.com'
  const sales = await department('Sales', [ben.id])
  const { contact } = await opens('From ourselves', sales.id, own)
  await department('Support', [ben.id], [own])
  const nour = await written(company, { name: 'Nour', emails: ['nour@home.example'] })
  const changes = (id: number, body: object) =>
    ben.browser.calls(contacts.change, { params: { id }, body }).then(answer => answer.body)

  expect(await written(company, { emails: ['support+x@help.example.com'] })).toMatchObject({
    error: 'address_ours',
  })
  expect(await changes(nour.id, { emails: ['nour@home.example', own] })).toMatchObject({
    error: 'address_ours',
  })
  expect(await changes(contact.id, { name: 'Support' })).toMatchObject({ name: 'Support', emails: [own] })
})

test('a search finds names, addresses and numbers, what is exact first, and forgives slips', async () => {
  const company = await openCompany()
  await written(company, { name: 'Ada Lovelace', emails: ['ada@analytic.example'] })
  await written(company, { name: 'Ada', emails: ['a@b.example'] })
  await written(company, { name: 'Ramada Hotel', phones: ['+49 171 5551234'] })
  await written(company, { name: 'Αλέξανδρος Παπαδόπουλος' })
  await written(company, { name: '100 % Wool' })
  await written(company, { name: '王小明' })

  expect(await found(company, 'ada')).toEqual(['Ada', 'Ada Lovelace', 'Ramada Hotel'])
  expect(await found(company, 'ADA@analytic.example')).toEqual(['Ada Lovelace'])
  expect(await found(company, 'lovelase')).toEqual(['Ada Lovelace'])
  expect(await found(company, '0171 5551234')).toEqual(['Ramada Hotel'])
  expect(await found(company, 'αλεξανδρος παπ')).toEqual(['Αλέξανδρος Παπαδόπουλος'])
  expect(await found(company, '100 %')).toEqual(['100 % Wool'])
  expect(await found(company, '%%%')).toEqual([])
  expect(await found(company, 'zz')).toEqual([])
  // A given name of two signs, which stands behind the family's.
  expect(await found(company, '小明')).toEqual(['王小明'])
  expect(await found(company, '明')).toEqual(['王小明'])
})

test('names are found in other letters than they are written in, and addresses by them', async () => {
  const company = await openCompany()
  for (const name of ['Νίκος Παπαδόπουλος', 'Χρήστος Μπαλτάς', 'Иван Петров', 'Юлия Щукина', 'Maria Petrova'])
    await written(company, { name })
  await written(company, { name: '', emails: ['sidorov@a.example'] })
  const finds: [asked: string, names: string[]][] = [
    ['Nikos', ['Νίκος Παπαδόπουλος']],
    ['papadopoulos', ['Νίκος Παπαδόπουλος']],
    ['Baltas', ['Χρήστος Μπαλτάς']],
    ['christos', ['Χρήστος Μπαλτάς']],
    ['Petrov', ['Maria Petrova', 'Иван Петров']],
    ['Петров', ['Maria Petrova', 'Иван Петров']],
    ['Πετρόβ', ['Maria Petrova', 'Иван Петров']],
    ['shchukina', ['Юлия Щукина']],
    ['Julia Schukina', ['Юлия Щукина']],
    ['Papadopulos', ['Νίκος Παπαδόπουλος']],
    ['Сидоров', ['']],
  ]
  for (const [asked, names] of finds) expect([asked, await found(company, asked)]).toEqual([asked, names])
})

test('lists and searches go on where the page before ended', async () => {
  const company = await openCompany()
  for (const name of ['Émile 3', 'emile 1', 'Emile 2', 'Zoe']) await written(company, { name })
  const all = async (q?: string) => {
    const names: string[] = []
    let cursor: string | undefined
    do {
      const { body } = await company.ben.browser.calls(contacts.list, { query: { q, cursor, limit: 1 } })
      names.push(...body.items.map(({ name }) => name))
      cursor = body.nextCursor ?? undefined
    } while (cursor)
    return names
  }

  expect(await all()).toEqual(['emile 1', 'Emile 2', 'Émile 3', 'Zoe'])
  expect(await all('emile')).toEqual(['emile 1', 'Emile 2', 'Émile 3'])
})

test('contacts belong to the company with their domain, unless somebody chose another', async () => {
  const company = await openCompany()
  const { ben } = company
  const nour = await written(company, { name: 'Nour', emails: ['nour@acme.example'] })
  const lin = await written(company, { name: 'Lin', emails: ['lin@acme.example'] })
  const other = (await ben.browser.calls(customerCompanies.create, { body: { name: 'Other' } })).body
  await ben.browser.calls(contacts.setCompany, { params: { id: lin.id }, body: { company: other.id } })

  const acme = (
    await ben.browser.calls(customerCompanies.create, { body: { name: 'Acme', domains: ['ACME.example'] } })
  ).body
  const { contact: later } = await company.opens('Help', null, 'late@acme.example')

  const members = (await ben.browser.calls(contacts.list, { query: { companyId: acme.id } })).body.items
  expect(members.map(({ id }) => id).sort()).toEqual([nour.id, later.id].sort())
  const byDomain = await ben.browser.calls(contacts.setCompany, {
    params: { id: lin.id },
    body: { company: 'by-domain' },
  })
  expect(byDomain.body).toMatchObject({ company: { name: 'Acme' }, companyByHand: false })
  await ben.browser.calls(customerCompanies.change, { params: { id: acme.id }, body: { domains: [] } })
  expect((await ben.browser.calls(contacts.get, { params: { id: nour.id } })).body.company).toBeNull()
})

test('a deleted company comes back with its contacts; its domain may go to another one', async () => {
  const company = await openCompany()
  const { ben } = company
  const make = async (name: string) =>
    (await ben.browser.calls(customerCompanies.create, { body: { name, domains: ['acme.example'] } })).body
  const acme = await make('Acme')
  const nour = await written(company, { emails: ['nour@acme.example'] })
  const companyOf = async () =>
    (await ben.browser.calls(contacts.get, { params: { id: nour.id } })).body.company?.name
  const params = { id: acme.id }
  expect((await make('Acme 2')) as unknown).toMatchObject({ error: 'domain_of_company' })

  await ben.browser.calls(customerCompanies.delete, { params })
  expect(await companyOf()).toBeUndefined()
  expect((await ben.browser.calls(contacts.list, { query: { companyId: acme.id } })).body.items).toEqual([])
  await ben.browser.calls(customerCompanies.restore, { params })
  expect(await companyOf()).toBe('Acme')

  await ben.browser.calls(customerCompanies.delete, { params })
  await make('Acme 2')
  expect(await companyOf()).toBe('Acme 2')
  expect((await ben.browser.calls(customerCompanies.restore, { params })).body).toMatchObject({ domains: [] })
})

test('who belongs to a company is in its groups too; a deleted group is nowhere, and comes back full', async () => {
  const company = await openCompany()
  const { ben, eve } = company
  const group = async (name: string) =>
    (await eve.browser.calls(contactGroups.create, { body: { name, colour: 'amber' } })).body
  const [vip, partners] = [await group('VIP'), await group('Partners')]
  const acme = (
    await ben.browser.calls(customerCompanies.create, { body: { name: 'Acme', domains: ['acme.example'] } })
  ).body
  const nour = await written(company, { emails: ['nour@acme.example'] })
  await ben.browser.calls(customerCompanies.setGroups, {
    params: { id: acme.id },
    body: { groupIds: [partners.id] },
  })
  await ben.browser.calls(contacts.setGroups, {
    params: { id: nour.id },
    body: { groupIds: [vip.id, vip.id] },
  })
  const groups = async () =>
    (await ben.browser.calls(contacts.get, { params: { id: nour.id } })).body.groups.map(({ name }) => name)

  expect(await groups()).toEqual(['Partners', 'VIP'])
  await eve.browser.calls(contactGroups.delete, { params: { id: vip.id } })
  expect(await groups()).toEqual(['Partners'])
  await eve.browser.calls(contactGroups.restore, { params: { id: vip.id } })
  expect(await groups()).toEqual(['Partners', 'VIP'])
  expect((await ben.browser.calls(contactGroups.create, { body: { name: 'Mine' } })).status).toBe(403)
  const unknown = await ben.browser.calls(contacts.setGroups, {
    params: { id: nour.id },
    body: { groupIds: [999] },
  })
  expect(unknown.body).toMatchObject({ error: 'group_unknown' })
})

test('what is recorded of a change names fields and no values', async () => {
  const company = await openCompany()
  const nour = await written(company, { name: 'Nour', emails: ['nour@acme.example'] })
  await company.ben.browser.calls(contacts.change, {
    params: { id: nour.id },
    body: { name: 'Nour Haddad', notes: 'VIP' },
  })

  const events = await company.platform.db
    .selectFrom('event')
    .select(['name', 'data'])
    .where('name', 'like', 'contact.%')
    .orderBy('id')
    .execute()

  expect(events).toEqual([
    { name: 'contact.created', data: { contactId: nour.id } },
    { name: 'contact.changed', data: { contactId: nour.id, changed: ['name', 'notes'] } },
  ])
})

test('what is known of an address stands on the profile and before an answer, and an agent takes it back', async () => {
  const company = await openCompany()
  const { ben, platform } = company
  const nour = await written(company, { name: 'Nour', emails: ['nour@home.example', 'nour@work.example'] })
  const words = '550 5.1.1 No such user'
  await write(platform, system, act => markBounced(act, { email: 'Nour@Work.example', words }))
  await write(platform, system, act => markBounced(act, { email: 'nobody@known.example', words }))
  const bounced = { email: 'nour@work.example', kind: 'bounced', words, at: expect.any(String) }
  const known = async () =>
    (
      await ben.browser.calls(addressMarks.list, {
        query: { addresses: 'nour@home.example, NOUR@work.example,nobody@known.example' },
      })
    ).body.items
  const params = { id: nour.id }

  expect((await ben.browser.calls(contacts.get, { params })).body.marks).toEqual([bounced])
  expect(await known()).toEqual([bounced])
  const body = { email: 'nour@work.example' }
  const unsubscribed = await ben.browser.calls(contacts.unsubscribe, { params, body })
  expect(unsubscribed.body.marks.map(({ kind }) => kind)).toEqual(['bounced', 'unsubscribed'])
  expect((await ben.browser.calls(contacts.resubscribe, { params, body })).body.marks).toEqual([bounced])
  expect((await ben.browser.calls(contacts.clearBounce, { params, body })).body.marks).toEqual([])
  expect(await known()).toEqual([])
  const foreign = await ben.browser.calls(contacts.clearBounce, {
    params,
    body: { email: 'nobody@known.example' },
  })
  expect(foreign.body.error).toBe('not_found')
})
