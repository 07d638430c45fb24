import { companyMerging } from '@stoa/contract/company-merging'
import { customerCompanies } from '@stoa/contract/customer-companies'
import { reports } from '@stoa/contract/reports'
import { rules } from '@stoa/contract/rules'
import { spentTimes } from '@stoa/contract/spent-times'
import { tickets } from '@stoa/contract/tickets'
import { timeReports } from '@stoa/contract/time-reports'
import { views } from '@stoa/contract/views'
import { expect, test } from 'vitest'
import { openCompany } from '../support/company.ts'
import { importOffice } from '../support/import-office.ts'

/** Acme and ACME Ltd., with a ticket of each. */
const acmeTwice = async () => {
  const company = await openCompany()
  const { ada } = company
  const creates = async (name: string, domain: string) =>
    (await ada.calls(customerCompanies.create, { body: { name, domains: [domain] } })).body.id
  const acme = await creates('Acme', 'acme.example')
  const ltd = await creates('ACME Ltd.', 'acme-ltd.example')
  const first = await company.opens('From Acme', null, 'nour@acme.example')
  const second = await company.opens('From the Ltd.', null, 'omar@acme-ltd.example')
  const merges = () => ada.calls(companyMerging.merge, { params: { id: ltd }, body: { intoId: acme } })
  const unmerges = () => ada.calls(companyMerging.unmerge, { params: { id: ltd } })
  return { ...company, acme, ltd, first, second, merges, unmerges }
}

const november = { from: '2026-11-01', to: '2026-11-30', zone: 'UTC' }
const asking = <R extends { path: string }>(route: R, query: Record<string, string>): R => ({
  ...route,
  path: `${route.path}?${new URLSearchParams({ ...november, ...query })}`,
})

const from = (ids: readonly number[]) => [
  [{ field: 'requester-company', operator: 'any-of', value: [...ids] }],
]

test('a view that names either company shows the tickets of both while they are one', async () => {
  const { ada, modules, settle, acme, ltd, merges, unmerges } = await acmeTwice()
  const made: number[] = []
  for (const [name, groups] of [
    ['Acme', from([acme])],
    ['Ltd.', from([ltd])],
    ['Others', [[{ field: 'requester-company', operator: 'none-of', value: [ltd] }]]],
  ] as const)
    made.push((await ada.calls(views.create, { body: { name, groups } as never })).body.id)
  const shown = async () => {
    await settle()
    await modules.filling.round()
    await modules.clockwork.round()
    return Promise.all(
      made.map(async id =>
        (await ada.calls(views.tickets, { params: { id } })).body.items.map(({ subject }) => subject).sort(),
      ),
    )
  }
  const both = ['From Acme', 'From the Ltd.']
  expect(await shown()).toEqual([['From Acme'], ['From the Ltd.'], ['From Acme']])
  await merges()
  expect(await shown()).toEqual([both, both, []])
  await unmerges()
  expect(await shown()).toEqual([['From Acme'], ['From the Ltd.'], ['From Acme']])
})

test('a rule that names the merged company goes on for the one that stays, says which it saw, and breaks with it', async () => {
  const { ada, opens, rule, settle, acme, ltd, merges, unmerges } = await acmeTwice()
  const made = await rule({ groups: from([ltd]), actions: [{ kind: 'prioritise', priority: 'urgent' }] })
  const broken = async () => {
    await settle()
    const { items } = (await ada.calls(rules.list, {})).body
    return items.find(({ id }) => id === made.id)?.broken.map(({ problem }) => problem)
  }
  const priorityOf = async (sender: string) => {
    const { id } = await opens('Again', null, sender)
    await settle()
    return (await ada.calls(tickets.get, { params: { id } })).body.priority
  }
  expect(await priorityOf('nour@acme.example')).toBe('normal')
  await merges()
  expect(await broken()).toEqual([])
  expect(await priorityOf('nour@acme.example')).toBe('urgent')
  expect(await priorityOf('omar@acme-ltd.example')).toBe('urgent')
  const [run] = (await ada.calls(rules.runs, { params: { id: made.id } })).body.items
  expect(run?.seen).toMatchObject([{ field: 'requester-company', saw: acme }])

  await ada.calls(customerCompanies.delete, { params: { id: acme } })
  expect(await broken()).toEqual(['company-gone'])
  await unmerges()
  expect(await broken()).toEqual([])
})

test('reports by company tell what was counted of the merged one under the one that stays, until it is taken apart', async () => {
  const { ada, settle, acme, ltd, first, second, merges, unmerges } = await acmeTwice()
  for (const { id } of [first, second, second])
    await ada.calls(tickets.reply, { params: { id }, body: { text: 'Ten.' } })
  await settle()
  const answers = async (query: Record<string, string>) =>
    (await ada.calls(asking(reports.get, query))).body.rows.map(({ name, values }) => [name, values.answers])
  const total = async (company: number) =>
    (await ada.calls(asking(reports.get, { by: 'agent', company: String(company) }))).body.total.answers
  const apart = [
    ['Acme', 1],
    ['ACME Ltd.', 2],
  ]
  expect(await answers({ by: 'company' })).toEqual(apart)

  await merges()
  for (const zone of ['UTC', 'Asia/Kolkata'])
    expect(await answers({ by: 'company', every: 'week', zone })).toEqual([['Acme', 3]])
  for (const company of [acme, ltd]) {
    expect(await total(company)).toBe(3)
    expect(await answers({ by: 'company', company: String(company) })).toEqual([['Acme', 3]])
    const behind = asking(reports.behind, { metric: 'answers', company: String(company) })
    expect((await ada.calls(behind)).body.items.map(({ ticket }) => ticket?.id)).toEqual([
      second.id,
      second.id,
      first.id,
    ])
  }

  await unmerges()
  expect(await answers({ by: 'company' })).toEqual(apart)
  expect([await total(acme), await total(ltd)]).toEqual([1, 2])
})

test('time that was spent for the merged company is that of the one that stays, whichever is asked for', async () => {
  const { ada, settle, acme, ltd, second, merges } = await acmeTwice()
  await ada.calls(spentTimes.add, { params: { id: second.id }, body: { minutes: 30 } })
  await settle()
  await merges()
  for (const id of [acme, ltd]) {
    const asked = asking(timeReports.sums, { by: 'company', companies: String(id) })
    expect((await ada.calls(asked)).body.rows).toEqual([
      { key: String(acme), name: 'Acme', entries: 1, minutes: 30 },
    ])
  }
})

test('files that still name the merged company add to the one that stays', async () => {
  const { ada, uploads, runs, found } = await importOffice()
  const creates = async (name: string) =>
    (await ada.calls(customerCompanies.create, { body: { name } })).body.id
  const acme = await creates('Acme')
  const ltd = await creates('ACME Ltd.')
  await ada.calls(companyMerging.merge, { params: { id: ltd }, body: { intoId: acme } })
  const reads = async (text: string, about: string, columns: string[]) => {
    const { body } = await uploads(text, about)
    return runs(body.id, { columns })
  }
  await reads('Name;Mail;Company\nPia;pia@home.example;acme ltd.', 'contact', ['name', 'emails', 'company'])
  expect(await found('pia@home.example')).toMatchObject([{ company: { id: acme } }])
  await reads('Name;Domains\nACME Ltd.;acme.example', 'company', ['name', 'domains'])
  const { items } = (await ada.calls(customerCompanies.list, {})).body
  expect(items).toMatchObject([{ id: acme, name: 'Acme', domains: ['acme.example'] }])
  // What is called so now has the name.
  const anew = await creates('ACME Ltd.')
  await reads('Name;Mail;Company\nPia;pia@home.example;acme ltd.', 'contact', ['name', 'emails', 'company'])
  expect(await found('pia@home.example')).toMatchObject([{ company: { id: anew } }])
})
