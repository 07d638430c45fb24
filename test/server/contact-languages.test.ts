import { contactImports } from '@stoa/contract/contact-imports'
import { contacts } from '@stoa/contract/contacts'
import { badRowsPath, exportPaths } from '@stoa/contract/import-targets'
import { views } from '@stoa/contract/views'
import { expect, test } from 'vitest'
import { openCompany } from '../support/company.ts'
import { importOffice } from '../support/import-office.ts'

test('a contact may speak any language, kept in one form, and nothing that is none', async () => {
  const { ada } = await openCompany()
  const creates = (language: string) => ada.calls(contacts.create, { body: { name: 'Jana', language } })
  for (const [given, kept] of [
    ['de', 'de'],
    ['pt_br', 'pt-BR'],
    ['iw', 'he'],
  ] as const)
    expect((await creates(given)).body).toMatchObject({ language: kept })
  for (const none of ['xx', 'klingonish', 'german', '', '—'])
    expect((await creates(none)).body, none).toMatchObject({
      error: 'invalid_request',
      details: [{ path: 'body.language', problem: 'not a language, such as de or pt-BR' }],
    })
})

test('rows of a file say their language by a code or a name in many languages; a row with none comes back', async () => {
  const { ada, server, uploads, runs, found } = await importOffice()
  const said = ['de', 'German', 'Deutsch', 'γερμανικά', 'немецкий', 'pt_BR', 'ru_RU.UTF-8', 'Español', '中文']
  const text = [
    'Name;Email;Language',
    ...[...said, 'Volapükisch', 'xx'].map((one, at) => `N${at};n${at}@a.example;${one}`),
  ].join('\n')
  const { body: uploaded } = await uploads(Buffer.from(text))
  expect(uploaded.columns).toEqual(['name', 'emails', 'language'])
  expect(await runs(uploaded.id, { columns: uploaded.columns })).toMatchObject({
    created: said.length,
    failed: 2,
  })
  const kept = await Promise.all(
    said.map(async (_, at) => {
      const [contact] = await found(`n${at}@a.example`)
      return (await ada.calls(contacts.get, { params: { id: contact?.id ?? 0 } })).body.language
    }),
  )
  expect(kept).toEqual(['de', 'de', 'de', 'de', 'de', 'pt-BR', 'ru-RU', 'es', 'zh'])

  const headers = { cookie: ada.cookie() ?? '' }
  const bad = await server.inject({ url: badRowsPath(uploaded.id), headers })
  expect(bad.body).toContain('Volapükisch')
  const file = await server.inject({ url: exportPaths.contact, headers })
  expect(file.body).toContain('pt-BR')
  expect((await ada.calls(contactImports.list)).status).toBe(200)
})

test('a view by Portuguese shows who speaks that of Brazil', async () => {
  const { ada, opens, settle, modules } = await openCompany()
  const { contact } = await opens('Olá', null)
  await ada.calls(contacts.change, { params: { id: contact.id }, body: { language: 'pt-BR' } })
  const groups = [[{ field: 'requester-language', operator: 'any-of' as const, value: ['pt'] }]]
  const { body } = await ada.calls(views.create, { body: { name: 'Portuguese', groups } })
  await settle()
  await modules.filling.round()
  const { items } = (await ada.calls(views.tickets, { params: { id: body.id } })).body
  expect(items.map(({ subject }) => subject)).toEqual(['Olá'])
})
