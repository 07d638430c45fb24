import { audit } from '@stoa/contract/audit'
import { contactGroups } from '@stoa/contract/contact-groups'
import { contactImports } from '@stoa/contract/contact-imports'
import { contacts } from '@stoa/contract/contacts'
import { customFields } from '@stoa/contract/custom-fields'
import { customerCompanies } from '@stoa/contract/customer-companies'
import { badRowsPath, exportPaths } from '@stoa/contract/import-targets'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { importOffice as office } from '../support/import-office.ts'

test('a file is read as it is, its columns are guessed, previewed without a trace, and taken in', async () => {
  const { ada, uploads, runs, found, params } = await office()
  const field = {
    subject: 'contact',
    name: 'Plan',
    kind: 'list',
    options: [{ name: 'Gold' }, { name: 'Silver' }],
  }
  const plan = (await ada.calls(customFields.create, { body: field })).body
  const known = (await ada.calls(contacts.create, { body: { name: 'Nour', emails: ['nour@acme.example'] } }))
    .body
  const text = [
    'Όνομα;E-mail;Τηλέφωνο;Εταιρεία;Ομάδες;Plan;Άσχετο',
    'Νίκος Παπαδόπουλος;nikos@acme.example, n@home.example;+30 210 1234567;Acme;VIP, Partners;gold;x',
    'Nour Khalil;NOUR@acme.example;;;VIP;Silver;x',
    ';not-an-address;;;;;x',
    'Ελένη;eleni@acme.example;;;;Bronze;x',
    '"Όλγα ""Ο"" Γ.";;+30 69;;;;x',
    '',
  ].join('\r\n')

  const { body: uploaded } = await uploads(iconv.encode(text, 'windows-1253'))
  const columns = ['name', 'emails', 'phones', 'company', 'groups', `field:${plan.id}`, 'skip']
  expect(uploaded).toMatchObject({
    encoding: 'Windows-1253',
    separator: ';',
    total: 5,
    state: 'uploaded',
    columns,
  })
  expect(uploaded.samples[0]).toContain('Νίκος Παπαδόπουλος')

  const preview = await ada.calls(contactImports.preview, { ...params(uploaded.id), body: { columns } })
  expect(preview.body.rows.map(({ line, outcome, reason, who }) => [line, outcome, reason, who])).toEqual([
    [2, 'create', null, 'Νίκος Παπαδόπουλος'],
    [3, 'update', null, 'Nour Khalil'],
    [4, 'fail', 'email-invalid', 'not-an-address'],
    [5, 'fail', 'value-invalid', 'Ελένη'],
    [6, 'create', null, 'Όλγα "Ο" Γ.'],
  ])
  expect((await found('nikos@acme.example')).map(({ name }) => name)).toEqual(['Nour'])
  expect((await ada.calls(contactGroups.list)).body.items).toEqual([])

  const done = await runs(uploaded.id, { columns })
  expect(done).toMatchObject({ state: 'finished', created: 2, updated: 1, skipped: 0, failed: 2 })
  const [nikos] = await found('n@home.example')
  expect(nikos).toMatchObject({
    name: 'Νίκος Παπαδόπουλος',
    company: { name: 'Acme' },
    phone: '+30 210 1234567',
  })
  const profile = (await ada.calls(contacts.get, params(nikos?.id ?? 0))).body
  expect(profile.fields).toEqual([{ fieldId: plan.id, value: 1 }])
  expect(profile.groups.map(({ name }) => name)).toEqual(['Partners', 'VIP'])
  expect((await ada.calls(contacts.get, params(known.id))).body).toMatchObject({ name: 'Nour Khalil' })
})

test('bad rows are told with line and reason, and can be mended in a file of their own', async () => {
  const { uploads, runs, file, get, ada, params } = await office()
  const { body } = await uploads('name,email\nA,a@x.example\nB,=wrong\n,\nC,c@x.example d@x.example\n')
  await runs(body.id, { columns: ['name', 'emails'] })
  expect(await file(badRowsPath(body.id))).toBe(
    `\uFEFFLine,Reason,name,email\r\n3,email-invalid,B,'=wrong\r\n`,
  )
  await ada.calls(contactImports.discard, params(body.id))
  expect((await ada.calls(contactImports.get, params(body.id))).status).toBe(404)
  expect(get).toBeTypeOf('function')
})

test('contacts that are known are skipped where that is wanted; two that share a row are told', async () => {
  const { uploads, runs, found, ada } = await office()
  await ada.calls(contacts.create, { body: { name: 'A', emails: ['a@x.example'] } })
  await ada.calls(contacts.create, { body: { name: 'B', emails: ['b@x.example'] } })
  const { body } = await uploads(
    'Name\tMail\nNew A\ta@x.example\nBoth\ta@x.example;b@x.example\nC\tc@x.example\n',
  )
  expect(body.separator).toBe('\t')
  const done = await runs(body.id, { columns: ['name', 'emails'], known: 'skip' })
  expect(done).toMatchObject({ created: 1, updated: 0, skipped: 1, failed: 1 })
  expect((await found('a@x.example'))[0]?.name).toBe('A')
})

test('a row that gives somebody an address of the help desk is told', async () => {
  const { ada, uploads, runs, file, params, department } = await office()
  await department('Support', [], ['support@help.example.com'])
  const { body } = await uploads('Name,Mail\nA,a@x.example\nUs,Support@help.example.com\n')
  const columns = ['name', 'emails']
  const preview = await ada.calls(contactImports.preview, { ...params(body.id), body: { columns } })
  expect(preview.body.rows.map(({ outcome, reason }) => [outcome, reason])).toEqual([
    ['create', null],
    ['fail', 'address-ours'],
  ])
  expect(await runs(body.id, { columns })).toMatchObject({ created: 1, failed: 1 })
  expect(await file(badRowsPath(body.id))).toContain('3,address-ours,Us,')
})

test('companies come in with domains, groups and fields', async () => {
  const { ada, uploads, runs } = await office()
  await ada.calls(customerCompanies.create, { body: { name: 'Acme' } })
  const field = { subject: 'company', name: 'Size', kind: 'number' }
  const size = (await ada.calls(customFields.create, { body: field })).body
  const { body } = await uploads(
    'Company,Website,Size,Notes\nACME,https://www.acme.example/x,"1,200",Old\nZeta,zeta.example,7,\nEta,no domain,1,\n',
    'company',
  )
  expect(body.columns).toEqual(['name', 'domains', `field:${size.id}`, 'notes'])
  expect(await runs(body.id, { columns: body.columns })).toMatchObject({ created: 1, updated: 1, failed: 1 })
  const { items } = (await ada.calls(customerCompanies.list, {})).body
  expect(items.map(({ name, domains }) => [name, domains])).toEqual([
    ['Acme', ['acme.example']],
    ['Zeta', ['zeta.example']],
  ])
})

test('a file without rows, columns that do not fit, and whoever may not import are refused', async () => {
  const { uploads, ada, ben, params, file } = await office()
  expect((await uploads('name,email\n')).body).toMatchObject({ error: 'import_empty' })
  expect((await uploads('')).body).toMatchObject({ error: 'import_empty' })
  const { body } = await uploads('name,email\nA,a@x.example\n')
  for (const columns of [
    ['name'],
    ['skip', 'skip'],
    ['name', 'name'],
    ['name', 'field:99'],
    ['name', 'domains'],
  ]) {
    const answer = await ada.calls(contactImports.start, { ...params(body.id), body: { columns } })
    expect(answer.body, columns.join()).toMatchObject({ error: 'columns_unfit' })
  }
  expect((await uploads('name\nA\n', 'contact', ben.browser)).status).toBe(403)
  expect(await file(exportPaths.contact, ben.browser)).toBe('403')
  expect((await ben.browser.calls(contactImports.list)).status).toBe(403)
})

test('an import goes on where it was, and takes no row twice', async () => {
  const { uploads, ada, params, modules, get, platform, found } = await office()
  const rows = Array.from({ length: 1_300 }, (_, n) => `Person ${n},p${n}@many.example`)
  const { body } = await uploads(`name,email\n${rows.join('\n')}\n`)
  await ada.calls(contactImports.start, { ...params(body.id), body: { columns: ['name', 'emails'] } })
  // A crash in the middle: the connection of a batch goes, and with it the batch.
  const crash = platform.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where query like '%rows_of_file%' and pid <> pg_backend_pid()`,
  )
  await Promise.all([modules.importing.round(), crash])
  // A round is short; the next one goes on.
  for (let round = 0; round < 20 && (await get(body.id)).state === 'running'; round++)
    await modules.importing.round()
  expect(await get(body.id)).toMatchObject({ state: 'finished', created: 1_300, failed: 0 })
  expect(await found('p1299@many.example')).toHaveLength(1)
  expect(
    (await ada.calls(contacts.list, { query: { q: 'many.example', limit: 200 } })).body.items,
  ).toHaveLength(200)
})

test('the filtered list goes out as CSV that no spreadsheet takes for formulas, and comes in again as it was', async () => {
  const { ada, uploads, runs, file, params } = await office()
  const field = { subject: 'contact', name: 'Born', kind: 'date' }
  const born = (await ada.calls(customFields.create, { body: field })).body
  const vip = (await ada.calls(contactGroups.create, { body: { name: 'VIP' } })).body
  const body = {
    name: '=HYPERLINK("x")',
    emails: ['b@x.example', 'a@x.example'],
    phones: ['+30 210 5'],
    notes: 'Two\nlines',
  }
  const made = (await ada.calls(contacts.create, { body })).body
  await ada.calls(contacts.setGroups, { ...params(made.id), body: { groupIds: [vip.id] } })
  const values = [{ fieldId: born.id, value: '1990-02-03' }]
  await ada.calls(contacts.setFields, { ...params(made.id), body: { values } })
  await ada.calls(contacts.create, { body: { name: 'Other', emails: ['o@x.example'] } })

  const whole = await file(exportPaths.contact)
  expect(whole.split('\r\n')).toHaveLength(4)
  const csv = await file(`${exportPaths.contact}?groupId=${vip.id}`)
  expect(csv).toContain(`"'=HYPERLINK(""x"")",b@x.example; a@x.example,'+30 210 5,,VIP,,,"Two\nlines"`)
  expect(csv).not.toContain('Other')

  const { body: again } = await uploads(csv)
  expect(await runs(again.id, { columns: again.columns })).toMatchObject({
    updated: 1,
    created: 0,
    failed: 0,
  })
  expect((await ada.calls(contacts.get, params(made.id))).body).toMatchObject({
    phones: ['+30 210 5'],
    notes: 'Two\nlines',
    fields: values,
  })
  expect(await file(exportPaths.company)).toBe('\uFEFFName,Domains,Groups,Created\r\n')
})

test('every export stands in the audit log, and a refused one does not', async () => {
  const { ada, ben, file, settle } = await office()
  await file(exportPaths.contact)
  await file(`${exportPaths.company}?q=acme`)
  expect(await file(exportPaths.contact, ben.browser)).toBe('403')
  await settle()
  const { items } = (await ada.calls(audit.list, { query: {} })).body
  const exported = items.filter(({ name }) => name.endsWith('.list-exported'))
  expect(exported.map(({ name, actor }) => [name, actor.name])).toEqual([
    ['customer-company.list-exported', 'Ada'],
    ['contact.list-exported', 'Ada'],
  ])
})
