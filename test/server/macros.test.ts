import { macros } from '@stoa/contract/macros'
import { requests } from '@stoa/contract/requests'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { openCompany } from '../support/company.ts'

const body = {
  name: 'Thank and resolve',
  note: '',
  sharing: { with: 'nobody' as const },
  actions: [
    { kind: 'tag' as const, tags: ['thanked'] },
    { kind: 'transfer' as const, department: 'same' as const, assignee: 'me' as const },
    { kind: 'resolve' as const, silent: true },
  ],
}

test('an agent makes a macro and runs it on several tickets; each says what was done, and one out of sight is not found', async () => {
  const company = await openCompany()
  const ben = { id: company.ben.id, ...company.ben.browser }
  const dora = company.dora.browser
  const sales = await company.department('Sales', [company.ben.id])
  const support = await company.department('Support', [company.dora.id])
  const [one, two, hidden] = await Promise.all([
    company.opens('One', sales.id),
    company.opens('Two', sales.id),
    company.opens('Hidden', support.id),
  ])
  const macro = (await ben.calls(macros.create, { body })).body
  expect(macro).toMatchObject({ owner: { id: ben.id }, broken: [], can: { change: true } })
  expect((await dora.calls(macros.list)).body.items).toEqual([])

  const run = (ids: number[]) =>
    ben.calls(macros.apply, { params: { id: macro.id }, body: { ticketIds: ids } })
  const { items } = (await run([one.id, two.id, hidden.id])).body
  expect(items.map(({ found, did }) => [found, did.map(({ outcome }) => outcome)])).toEqual([
    [true, ['done', 'done', 'done']],
    [true, ['done', 'done', 'done']],
    [false, []],
  ])
  const again = (await run([one.id])).body.items[0]
  expect(again?.did.map(({ outcome }) => outcome)).not.toContain('done')

  const seen = (await ben.calls(tickets.get, { params: { id: one.id } })).body
  expect(seen).toMatchObject({ status: 'resolved', tags: ['thanked'], assignee: { id: ben.id } })
  const lines = (await ben.calls(tickets.timeline, { params: { id: one.id } })).body.items
  expect(lines.filter(({ name }) => name === 'macro.applied')).toMatchObject([
    { actor: { kind: 'user', id: ben.id }, data: { macro: { name: 'Thank and resolve' } } },
  ])
})

test('only who may share shares, and whom it is shared with runs it; names are taken once, deletion is undone', async () => {
  const company = await openCompany()
  const { ada } = company
  const [ben, dora] = [company.ben.browser, company.dora.browser]
  const shared = { ...body, sharing: { with: 'everybody' as const } }
  expect((await ben.calls(macros.create, { body: shared })).body).toMatchObject({ error: 'not_shareable' })
  const macro = (await ada.calls(macros.create, { body: shared })).body
  expect((await ada.calls(macros.create, { body: shared })).body).toMatchObject({ error: 'name_taken' })
  expect((await dora.calls(macros.list)).body.items).toMatchObject([{ id: macro.id, can: { change: false } }])
  const params = { id: macro.id }
  expect((await dora.calls(macros.delete, { params })).body).toMatchObject({ error: 'not_allowed' })
  await ada.calls(macros.delete, { params })
  expect((await dora.calls(macros.list)).body.items).toEqual([])
  await ada.calls(macros.restore, { params })
  await ada.calls(macros.change, { params, body: { sharing: { with: 'nobody' } } })
  expect((await dora.calls(macros.list)).body.items).toEqual([])
})

test('a request of a macro is written by who makes rules; one to a private address is refused, and the log says so', async () => {
  const company = await openCompany()
  const { ada } = company
  const ben = company.ben.browser
  const { id } = await company.opens('Call out', null)
  const url = 'http://10.0.5.7/hook'
  const request = { kind: 'request' as const, method: 'POST' as const, url, headers: [], body: '' }
  const made = { ...body, actions: [request] }
  expect((await ben.calls(macros.create, { body: made })).body).toMatchObject({ error: 'actions_invalid' })
  const macro = (await ada.calls(macros.create, { body: made })).body
  await ada.calls(macros.apply, { params: { id: macro.id }, body: { ticketIds: [id] } })
  expect((await ada.calls(requests.list)).body.items).toMatchObject([
    { state: 'refused', reason: 'private-address', url, macro: { id: macro.id } },
  ])
})
