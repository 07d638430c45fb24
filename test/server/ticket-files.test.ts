import { audit } from '@stoa/contract/audit'
import { customFields } from '@stoa/contract/custom-fields'
import { filePaths } from '@stoa/contract/files'
import { myself } from '@stoa/contract/people'
import { tickets } from '@stoa/contract/tickets'
import { views } from '@stoa/contract/views'
import { expect, test } from 'vitest'
import { type Company, openCompany } from '../support/company.ts'
import { readCsv } from '../support/read-files.ts'

type Who = Company['ada']

/** Two departments, of which Ben works in Sales and Dora in Support. */
const desk = async () => {
  const company = await openCompany()
  const { server, department, ben, dora, opens } = company
  const sales = await department('Sales', [ben.id])
  const support = await department('Support', [dora.id])
  await opens('=HYPERLINK("x")', sales.id)
  await opens('Second; with a semicolon', sales.id)
  await opens('Of Support', support.id)
  const fetches = (who: Who, url: string) => server.inject({ url, headers: { cookie: who.cookie() ?? '' } })
  const rows = async (who: Who, url: string) => readCsv((await fetches(who, url)).body.slice(1))
  return { ...company, sales, fetches, rows }
}

test('a list is a file of what one may see of it, with the columns that were chosen, safe against formulas', async () => {
  const { ada, ben, dora, fetches, rows } = await desk()
  const { body: field } = await ada.calls(customFields.create, {
    body: { subject: 'ticket', kind: 'checkbox', name: 'Refund' },
  })
  const { items } = (await ben.browser.calls(tickets.list, { query: {} })).body
  const params = { id: items[0]?.id ?? 0 }
  const values = [{ fieldId: field.id, value: true }]
  await ben.browser.calls(tickets.setFields, { params, body: { values } })

  const file = await fetches(ben.browser, `${filePaths.ticketList}?columns=field:${field.id},tags,priority`)
  expect(file.headers['content-type']).toContain('text/csv')
  expect(file.headers['content-disposition']).toMatch(/filename="tickets-\d{4}-\d\d-\d\d\.csv"/)
  expect(file.body.startsWith('\uFEFF')).toBe(true)
  expect(readCsv(file.body.slice(1))).toEqual([
    ['Code', 'Subject', 'Status', 'Customer', 'E-mail address', 'Priority', 'Tags', 'Refund'],
    [items[0]?.code, 'Second; with a semicolon', 'New', 'Nour', 'nour@example.net', 'Normal', '', 'yes'],
    [items[1]?.code, `'=HYPERLINK("x")`, 'New', 'Nour', 'nour@example.net', 'Normal', '', ''],
  ])
  const subjects = async (who: Who, query = '') =>
    (await rows(who, `${filePaths.ticketList}${query}`)).slice(1).map(row => row[1])
  expect(await subjects(dora.browser)).toEqual(['Of Support'])
  expect(await subjects(ada, '?q=support')).toEqual(['Of Support'])
  expect((await fetches(ben.browser, `${filePaths.ticketList}?status=odd`)).statusCode).toBe(400)
})

test('a file speaks the language of whoever asks for it, and has the separators that spreadsheets expect there', async () => {
  const { ben, fetches } = await desk()
  await ben.browser.calls(myself.changePreferences, { body: { language: 'el', timeZone: 'Asia/Tokyo' } })
  const { body } = await fetches(ben.browser, `${filePaths.ticketList}?columns=created`)
  const [head, first] = body.slice(1).split('\r\n')
  expect(head).toBe('Κωδικός;Θέμα;Κατάσταση;Πελάτης;Διεύθυνση email;Άνοιξε')
  expect(first).toMatch(
    /;"Second; with a semicolon";Νέο;Nour;nour@example\.net;\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/,
  )
})

test('a view is a file once it is filled; who has no such view gets none', async () => {
  const { ben, dora, fetches, rows, modules, settle } = await desk()
  const { body: view } = await ben.browser.calls(views.create, { body: { name: 'All', groups: [] } })
  const url = filePaths.ticketsOfView(view.id)
  const early = await fetches(ben.browser, url)
  expect([early.statusCode, early.json().error]).toEqual([409, 'view_filling'])
  await modules.filling.round()
  await settle()
  expect((await rows(ben.browser, url)).map(row => row[1])).toEqual([
    'Subject',
    'Second; with a semicolon',
    `'=HYPERLINK("x")`,
  ])
  expect((await fetches(dora.browser, url)).statusCode).toBe(404)
})

test('every export stands in the audit log, and a refused one does not', async () => {
  const { ada, ben, fetches, server, settle } = await desk()
  await fetches(ben.browser, filePaths.ticketList)
  await fetches(ben.browser, `${filePaths.ticketList}?cursor=x&order=urgency`)
  expect((await server.inject({ url: filePaths.ticketList })).statusCode).toBe(401)
  await settle()
  const { items } = (await ada.calls(audit.list, { query: {} })).body
  const exported = items.filter(({ name }) => name === 'ticket-list.exported')
  expect(exported).toMatchObject([{ actor: { kind: 'user', id: ben.id }, data: { viewId: null } }])
})

test('a list of more tickets than are read at once is a file of each of them once', async () => {
  const { ada, sales, rows, opens } = await desk()
  for (let left = 520; left > 0; left -= 20)
    await Promise.all(Array.from({ length: 20 }, (_, at) => opens(`Ticket ${left - at}`, sales.id)))
  const codes = (await rows(ada, filePaths.ticketList)).slice(1).map(row => row[0])
  expect([codes.length, new Set(codes).size]).toEqual([523, 523])
})
