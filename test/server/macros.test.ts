import { departments } from '@stoa/contract/departments'
import { macros } from '@stoa/contract/macros'
import { requests } from '@stoa/contract/requests'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { type Company, openCompany } from '../support/company.ts'
import { openReceiver } from '../support/receiver.ts'

type Who = { browser: Company['ada'] }

const office = async () => {
  const company = await openCompany()
  const sales = await company.department('Sales', [company.ben.id])
  const support = await company.department('Support', [company.dora.id])
  return { ...company, ada: { browser: company.ada }, sales: sales.id, support: support.id }
}

const saves = async (who: Who, actions: object[], given: object = {}) =>
  (await who.browser.calls(macros.create, { body: { name: 'Thank', actions, ...given } })).body
const applies = async (who: Who, id: number, ticketIds: number[]) =>
  (await who.browser.calls(macros.apply, { params: { id }, body: { ticketIds } })).body
const everybody = { sharing: { with: 'everybody' } }
const tag = { kind: 'tag', tags: ['thanked'] }
const outcomes = ({ items }: Awaited<ReturnType<typeof applies>>) =>
  items.map(({ ticketId, found, did }) => [ticketId, found, ...did.map(each => each.reason ?? each.outcome)])

test('an agent runs a macro on one ticket and on many, and their timelines tell it', async () => {
  const { ben, sales, opens } = await office()
  const ids: number[] = []
  for (const subject of ['One', 'Two', 'Three']) ids.push((await opens(subject, sales)).id)
  const [first = 0, second = 0, third = 0] = ids
  const macro = await saves(ben, [
    tag,
    { kind: 'prioritise', priority: 'high' },
    { kind: 'note', html: '<p>For {{ customer.name }}</p>' },
    { kind: 'transfer', department: 'same', assignee: 'me' },
  ])

  expect(outcomes(await applies(ben, macro.id, [first]))).toEqual([
    [first, true, 'done', 'done', 'done', 'done'],
  ])
  expect(outcomes(await applies(ben, macro.id, ids))).toEqual([
    [first, true, 'nothing', 'nothing', 'done', 'nothing'],
    [second, true, 'done', 'done', 'done', 'done'],
    [third, true, 'done', 'done', 'done', 'done'],
  ])

  const shown = (await ben.browser.calls(tickets.get, { params: { id: second } })).body
  expect(shown).toMatchObject({ priority: 'high', tags: ['thanked'], assignee: { name: 'Ben' } })
  const { items } = (await ben.browser.calls(tickets.timeline, { params: { id: second } })).body
  const applied = items.find(({ name }) => name === 'macro.applied')
  expect(applied).toMatchObject({ actor: { name: 'Ben' }, data: { macro: { id: macro.id, name: 'Thank' } } })
})

test('a macro does no more than whoever runs it could do by hand there; hidden tickets are as if there were none', async () => {
  const { ada, ben, sales, support, opens } = await office()
  const mine = await opens('Mine', sales)
  const hidden = await opens('Hidden', support)
  const macro = await saves(ada, [tag, { kind: 'note', html: 'Hm' }], everybody)

  expect(outcomes(await applies(ben, macro.id, [hidden.id, 424_242]))).toEqual([
    [hidden.id, false],
    [424_242, false],
  ])
  await ada.browser.calls(departments.changeMemberRole, {
    params: { id: sales },
    body: { userId: ben.id, role: 'reader' },
  })
  expect(outcomes(await applies(ben, macro.id, [mine.id]))).toEqual([
    [mine.id, true, 'not_allowed', 'not_allowed'],
  ])
  expect((await ada.browser.calls(tickets.get, { params: { id: mine.id } })).body.tags).toEqual([])
})

test('where a ticket went on the way, the permissions there count', async () => {
  const { ada, ben, sales, support, opens } = await office()
  const ticket = await opens('On its way', sales)
  const move = { kind: 'transfer', department: support, assignee: 'nobody' }
  const macro = await saves(ada, [move, tag], everybody)

  expect(outcomes(await applies(ben, macro.id, [ticket.id]))).toEqual([
    [ticket.id, true, 'done', 'not_allowed'],
  ])
})

test('a macro that names something that is gone says what, and does not run', async () => {
  const { ada, sales, support, opens } = await office()
  const ticket = await opens('Mine', sales)
  const macro = await saves(ada, [tag, { kind: 'transfer', department: support, assignee: 'nobody' }])
  expect(macro.broken).toEqual([])
  await ada.browser.calls(departments.delete, { params: { id: support }, body: { substituteId: sales } })

  const [listed] = (await ada.browser.calls(macros.list)).body.items
  expect(listed?.broken).toMatchObject([{ index: 1, problem: expect.stringContaining('department') }])
  expect((await applies(ada, macro.id, [ticket.id])) as object).toMatchObject({ error: 'macro_broken' })
})

test('everybody has macros of one’s own; to share takes the permission, which managers have for their department', async () => {
  const { ada, ben, dora, sales, support } = await office()
  const namesFor = async ({ browser }: Who) =>
    (await browser.calls(macros.list)).body.items.map(({ name }) => name)
  const share = async (who: Who, sharing: object) => {
    const body = { name: `Of ${Math.random()}`, actions: [tag], sharing }
    return (await who.browser.calls(macros.create, { body })).body.error
  }
  await saves(ben, [tag])
  expect([await namesFor(ben), await namesFor(dora), await namesFor(ada)]).toEqual([['Thank'], [], []])
  expect(await share(ben, { with: 'everybody' })).toBe('not_shareable')
  expect(await share(ben, { with: 'departments', ids: [sales] })).toBe('not_shareable')

  await ada.browser.calls(departments.changeMemberRole, {
    params: { id: sales },
    body: { userId: ben.id, role: 'manager' },
  })
  expect(await share(ben, { with: 'departments', ids: [sales] })).toBeUndefined()
  expect(await share(ben, { with: 'departments', ids: [sales, support] })).toBe('not_shareable')
})

test('macros that a deleted department shared go over to those of its substitute', async () => {
  const { ada, ben, dora, sales, support } = await office()
  await saves(ada, [tag], { sharing: { with: 'departments', ids: [support] } })
  const namesFor = async ({ browser }: Who) =>
    (await browser.calls(macros.list)).body.items.map(({ name }) => name)
  expect([await namesFor(ben), await namesFor(dora)]).toEqual([[], ['Thank']])

  await ada.browser.calls(departments.delete, { params: { id: support }, body: { substituteId: sales } })
  expect([await namesFor(ben), await namesFor(dora)]).toEqual([['Thank'], []])
})

test('a deleted macro is gone until that is undone', async () => {
  const { ben } = await office()
  const { id } = await saves(ben, [tag])
  await ben.browser.calls(macros.delete, { params: { id } })
  expect((await ben.browser.calls(macros.list)).body.items).toEqual([])
  expect((await applies(ben, id, [1])) as object).toMatchObject({ error: 'not_found' })
  expect((await ben.browser.calls(macros.restore, { params: { id } })).body.name).toBe('Thank')
  const again = await ben.browser.calls(macros.create, { body: { name: 'THANK', actions: [tag] } })
  expect(again.body.error).toBe('name_taken')
})

test('macros replace no text, and only administrators let them send requests', async () => {
  const { ada, ben } = await office()
  const call = { kind: 'request', method: 'POST', url: 'https://example.com/' }
  const refusal = async (who: Who, action: object) => {
    const { body } = await who.browser.calls(macros.create, { body: { name: 'X', actions: [action] } })
    return [body.error, (body as { details?: object[] }).details]
  }
  expect(await refusal(ada, { kind: 'replace-text', find: 'a', with: 'b' })).toEqual([
    'actions_invalid',
    [{ path: 'actions.0', problem: 'only-before-message' }],
  ])
  expect(await refusal(ben, call)).toEqual([
    'actions_invalid',
    [{ path: 'actions.0', problem: 'only-by-administrators' }],
  ])
  expect(await refusal(ada, call)).toEqual([undefined, undefined])
})

test('a secret header of a request goes out, and is shown to nobody; for another host it is typed again', async () => {
  const { ada, ben, sales, opens, settle, platform } = await office()
  const receiver = await openReceiver()
  const ticket = await opens('Mine', sales)
  const headers = [{ name: 'Authorization', value: 'Bearer top secret' }]
  const call = { kind: 'request', method: 'POST', url: receiver.url, headers }
  const macro = await saves(ada, [call], everybody)

  // Saved again as it is shown, it is still the same.
  const { actions } = (await ben.browser.calls(macros.list)).body.items[0] ?? { actions: [] }
  await ada.browser.calls(macros.change, { params: { id: macro.id }, body: { note: 'x', actions } })
  const applied = await applies(ben, macro.id, [ticket.id])
  await settle()

  expect(receiver.heard.map(each => each.headers.authorization)).toEqual(['Bearer top secret'])
  const kept = [
    await platform.db.selectFrom('macro').selectAll().execute(),
    (await platform.db.selectFrom('event').select('data').execute()) as object[],
    (await ada.browser.calls(requests.list)).body,
  ]
  expect(JSON.stringify([macro, actions, applied, kept])).not.toContain('top secret')
  const elsewhere = actions.map(action => ({ ...action, url: 'https://elsewhere.example/' }))
  const moved = await ada.browser.calls(macros.change, {
    params: { id: macro.id },
    body: { actions: elsewhere },
  })
  expect((moved.body as { details?: object[] }).details).toEqual([
    { path: 'actions.0.headers.0.value', problem: 'type-again' },
  ])
})
