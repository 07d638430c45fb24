import { batches } from '@stoa/contract/batches'
import { departments } from '@stoa/contract/departments'
import { macros } from '@stoa/contract/macros'
import { tickets } from '@stoa/contract/tickets'
import { views } from '@stoa/contract/views'
import { expect, test } from 'vitest'
import { createModules } from '../../apps/server/src/modules.ts'
import { type Company, openCompany } from '../support/company.ts'

type Who = Company['ben']

const office = async () => {
  const company = await openCompany()
  const sales = (await company.department('Sales', [company.ben.id])).id
  const support = (await company.department('Support', [company.dora.id])).id
  const several = async (count: number, departmentId = sales) => {
    const ids: number[] = []
    for (let at = 0; at < count; at++) ids.push((await company.opens(`Matter ${at}`, departmentId)).id)
    return ids
  }
  return { ...company, sales, support, several }
}

const begins = async ({ browser }: Who, body: object) =>
  (await browser.calls(batches.start, { body: body as never })).body
const sees = async ({ browser }: Who, id: number) =>
  (await browser.calls(tickets.get, { params: { id } })).body
const undoes = async ({ browser }: Who, id: number) =>
  (await browser.calls(batches.undo, { params: { id } })).body
const refusedOf = async ({ browser }: Who, id: number) =>
  (await browser.calls({ ...batches.refused, path: `/api/batches/${id}/refused` as never })).body.items

test('a selection is resolved at once, and as a whole back to where it was', async () => {
  const { ben, several } = await office()
  const ids = await several(3)

  const batch = await begins(ben, { tickets: { ids }, actions: [{ kind: 'resolve', silent: true }] })
  expect(batch).toMatchObject({
    state: 'done',
    total: 3,
    done: 3,
    refused: 0,
    can: { stop: false, undo: true },
  })
  expect((await sees(ben, ids[0] ?? 0)).status).toBe('resolved')
  const { items } = (await ben.browser.calls(tickets.timeline, { params: { id: ids[1] ?? 0 } })).body
  expect(items.at(-1)).toMatchObject({ name: 'ticket.resolved', actor: { name: 'Ben' } })

  expect(await undoes(ben, batch.id)).toMatchObject({ state: 'done', done: 3, undoOfId: batch.id })
  for (const id of ids) expect((await sees(ben, id)).status).toBe('new')
  expect(await undoes(ben, batch.id)).toMatchObject({ error: 'batch_not_undoable' })
})

test('each act has its inverse: assignment, tags, priority, department, status, spam, deletion and merging', async () => {
  const { ada, ben, sales, support, several } = await office()
  const ids = await several(2)
  const [first = 0, second = 0] = ids
  const target = (await several(1))[0] ?? 0
  await ben.browser.calls(tickets.tag, { params: { id: first }, body: { tag: 'vip' } })
  const owner = { browser: ada } as Who
  const before = await sees(owner, first)
  const into = (await sees(ben, target)).code
  const acts = [
    [{ kind: 'transfer', department: 'same', assignee: ben.id }],
    [
      { kind: 'tag', tags: ['vip', 'friday'] },
      { kind: 'prioritise', priority: 'urgent' },
    ],
    [{ kind: 'untag', tags: ['vip'] }],
    [{ kind: 'transfer', department: support, assignee: 'nobody' }],
    [{ kind: 'postpone', for: 3600, until: null }],
    [{ kind: 'mark-answered' }],
    [{ kind: 'mark-spam' }],
    [{ kind: 'delete' }],
    [{ kind: 'merge', into }],
  ]
  for (const actions of acts) {
    const batch = await begins(owner, { tickets: { ids: [first, second] }, actions })
    expect(batch).toMatchObject({ state: 'done', refused: 0, can: { undo: true } })
    expect(await sees(owner, first)).not.toMatchObject({
      tags: before.tags,
      status: before.status,
      assignee: before.assignee,
      department: { id: sales },
      priority: before.priority,
    })
    expect(await undoes(owner, batch.id)).toMatchObject({ state: 'done', refused: 0 })
    const after = await sees(owner, first)
    expect([
      actions[0]?.kind,
      after.tags,
      after.status,
      after.assignee,
      after.department.id,
      after.priority,
    ]).toEqual([actions[0]?.kind, ['vip'], 'new', null, sales, 'normal'])
    expect(after.mergedInto).toBeNull()
  }
})

test('what somebody has changed since is left as it is', async () => {
  const { ada, ben, several } = await office()
  const ids = await several(2)
  const [first = 0, second = 0] = ids
  const actions = [{ kind: 'prioritise', priority: 'high' }]
  const batch = await begins(ben, { tickets: { ids }, actions })
  await ada.calls(tickets.prioritise, { params: { id: first }, body: { priority: 'urgent' } })

  const undone = await undoes(ben, batch.id)
  expect(undone).toMatchObject({ done: 1, refused: 1 })
  expect(await refusedOf(ben, undone.id)).toMatchObject([{ ticketId: first, reason: 'changed_since' }])
  expect((await sees(ben, first)).priority).toBe('urgent')
  expect((await sees(ben, second)).priority).toBe('normal')
})

test('nobody does more to many than to one: what is refused is listed with its reason, and hidden tickets stay hidden', async () => {
  const { ada, ben, sales, support, several } = await office()
  const [mine = 0, resolved = 0] = await several(2)
  const [hidden = 0] = await several(1, support)
  await ben.browser.calls(tickets.resolve, { params: { id: resolved }, body: { silent: true } })
  await ben.browser.calls(tickets.close, { params: { id: resolved } })

  const actions = [{ kind: 'postpone', for: 3600, until: null }]
  const batch = await begins(ben, { tickets: { ids: [mine, resolved, hidden, 424_242] }, actions })
  expect(batch).toMatchObject({ total: 3, done: 1, refused: 2 })
  const refused = await refusedOf(ben, batch.id)
  expect(refused.map(({ ticketId, reason }) => [ticketId, reason])).toEqual([
    [resolved, 'cannot_postpone'],
    [hidden, 'not_found'],
  ])
  expect(refused.at(-1)?.ticket).toBeNull()

  await ada.calls(departments.changeMemberRole, {
    params: { id: sales },
    body: { userId: ben.id, role: 'reader' },
  })
  const asReader = await begins(ben, { tickets: { ids: [mine] }, actions: [{ kind: 'delete' }] })
  expect((await refusedOf(ben, asReader.id))[0]?.reason).toBe('not_allowed')
})

test('many go on in the background, one by one, survive a restart, and can be stopped', async () => {
  const { platform, ben, dora, modules, several } = await office()
  await several(60)
  const filter = { status: ['new'], assignee: 'nobody' }
  const actions = [{ kind: 'tag', tags: ['late'] }]
  const batch = await begins(ben, { tickets: { filter }, actions })
  expect(batch).toMatchObject({ state: 'running', total: 60, done: 0, can: { stop: true, undo: false } })
  expect(await begins(dora, { tickets: { filter }, actions })).toMatchObject({ error: 'no_tickets' })
  expect((await dora.browser.calls(batches.get, { params: { id: batch.id } })).status).toBe(404)

  // As a server that starts finds it.
  const started = await createModules(platform, { appFolder: '' })
  const after = async () => (await ben.browser.calls(batches.get, { params: { id: batch.id } })).body
  while ((await after()).state === 'running') await started.mass.round()
  expect(await after()).toMatchObject({ state: 'done', done: 60 })

  const again = await begins(ben, { tickets: { filter }, actions: [{ kind: 'tag', tags: ['later'] }] })
  expect((await ben.browser.calls(batches.stop, { params: { id: again.id } })).body.state).toBe('stopped')
  await modules.mass.round()
  expect((await ben.browser.calls(batches.get, { params: { id: again.id } })).body.done).toBe(0)
  expect((await ben.browser.calls(batches.stop, { params: { id: again.id } })).body).toMatchObject({
    error: 'batch_not_running',
  })
})

test('all tickets of a view get a macro, which can be undone too', async () => {
  const { ben, modules, several } = await office()
  const ids = await several(2)
  const view = (
    await ben.browser.calls(views.create, {
      body: {
        name: 'New ones',
        groups: [[{ field: 'status', operator: 'any-of', value: ['new'] }]] as never,
      },
    })
  ).body
  await modules.filling.round()
  const body = {
    name: 'Mine',
    actions: [{ kind: 'transfer' as const, department: 'same' as const, assignee: 'me' as const }],
  }
  const macro = (await ben.browser.calls(macros.create, { body })).body
  const batch = await begins(ben, { tickets: { viewId: view.id }, macroId: macro.id })
  expect(batch).toMatchObject({ total: 2, done: 2, macro: { name: 'Mine' } })
  expect((await sees(ben, ids[0] ?? 0)).assignee?.name).toBe('Ben')
  await undoes(ben, batch.id)
  expect((await sees(ben, ids[0] ?? 0)).assignee).toBeNull()
})

test('what tells somebody outside takes a macro', async () => {
  const { ben, several } = await office()
  const ids = await several(1)
  const actions = [{ kind: 'answer', html: 'Hello', keepStatus: false }]
  expect(await begins(ben, { tickets: { ids }, actions })).toMatchObject({ error: 'actions_invalid' })
})
