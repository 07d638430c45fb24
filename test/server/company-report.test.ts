import { contacts } from '@stoa/contract/contacts'
import { customerCompanies } from '@stoa/contract/customer-companies'
import { reports } from '@stoa/contract/reports'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { openCompany } from '../support/company.ts'
import { readCsv } from '../support/read-files.ts'

test('reports by company count what the tickets of its people came to, and the way behind a number is theirs alone', async () => {
  const company = await openCompany()
  const { ada, ben, opens, settle, server } = company
  const sales = await company.department('Sales', [ben.id])
  const acme = { name: 'Acme', domains: ['acme.example'], notes: '' }
  const { id } = (await ada.calls(customerCompanies.create, { body: acme })).body
  const price = await opens('A price', sales.id, 'nour@acme.example', { tags: ['vip'] })
  const leak = await opens('A leak', sales.id, 'omar@example.net')
  for (const { id: ticketId } of [price, price, leak])
    await ada.calls(tickets.reply, { params: { id: ticketId }, body: { text: 'Ten.' } })
  // Whoever joins a company later takes nothing along.
  await ada.calls(contacts.setCompany, { params: { id: leak.contact.id }, body: { company: id } })
  await settle()

  const asking = <R extends { path: string }>(route: R, query: Record<string, string>): R => ({
    ...route,
    path: `${route.path}?${new URLSearchParams({ from: '2026-11-01', to: '2026-11-30', zone: 'UTC', ...query })}`,
  })
  const asks = async (query: Record<string, string>) => (await ada.calls(asking(reports.get, query))).body
  const byCompany = await asks({ by: 'company', every: 'week' })
  expect(byCompany.rows.map(({ key, name, values }) => [key, name, values.answers])).toEqual([
    [String(id), 'Acme', 2],
  ])
  expect(byCompany.rows[0]?.points?.values.answers).toEqual([2])
  // What is of no company is in no row, but in the total.
  expect(byCompany.total.answers).toBe(3)
  expect((await asks({ by: 'tag' })).rows.map(({ key }) => key)).toEqual(['vip'])
  expect((await asks({ by: 'agent', company: String(id) })).total.answers).toBe(2)
  expect((await asks({ by: 'hour', company: String(id) })).total.answers).toBe(2)

  const behind = asking(reports.behind, { metric: 'answers', company: String(id) })
  const { items } = (await ada.calls(behind)).body
  expect(items.map(({ ticket }) => ticket?.id)).toEqual([price.id, price.id])

  const both: Record<string, string>[] = [
    { by: 'company', tag: 'vip' },
    { by: 'tag', company: '1' },
    { by: 'day', tag: 'vip', company: '1' },
  ]
  for (const query of both) expect(await asks(query)).toMatchObject({ error: 'invalid_request' })

  const csv = await server.inject({
    url: asking({ path: '/api/reports.csv' }, { by: 'company', metrics: 'answers' }).path,
    headers: { cookie: ada.cookie() ?? '' },
  })
  expect(readCsv(csv.body)).toEqual([
    ['Company', 'Answers'],
    ['Acme', '2'],
    ['Total', '3'],
  ])
})
