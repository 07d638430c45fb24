import { batches } from '@stoa/contract/batches'
import { reports } from '@stoa/contract/reports'
import { search } from '@stoa/contract/search'
import { companies } from '@stoa/contract/settings'
import { tickets } from '@stoa/contract/tickets'
import { views } from '@stoa/contract/views'
import { expect, test } from 'vitest'
import { rebuildReports } from '../../apps/server/src/outlets/reports/rebuild/rebuild-reports.ts'
import { openMailedCompany } from '../support/mailed-company.ts'
import { whereFound } from '../support/where-found.ts'

const word = 'xylofonium'

const withOneDeleted = async () => {
  const company = await openMailedCompany()
  const { ada, receives, settle } = company
  const id = await receives({ subject: `The ${word}`, id: 'one@customer.example' })
  const merged = await receives({
    subject: `Again the ${word}`,
    id: 'two@customer.example',
    text: 'And more',
  })
  const on = { params: { id } }
  const { body: ticket } = await ada.calls(tickets.get, on)
  await ada.calls(tickets.merge, { params: { id: merged }, body: { intoCode: ticket.code } })
  await ada.calls(tickets.reply, { ...on, body: { text: `Bring the ${word}.` } })
  await ada.calls(tickets.delete, on)
  await settle()
  return { ...company, id, merged, ticket, on }
}

const counted = async ({ ada }: Pick<Awaited<ReturnType<typeof withOneDeleted>>, 'ada'>) =>
  (await ada.calls(reports.get, { query: { from: '2026-11-01', to: '2026-11-30' } })).body

test('a purged ticket is gone with what was merged into it, from lists, views, counters and search; reports count it still', async () => {
  const world = await withOneDeleted()
  const { ada, platform, id, merged, ticket, on, settle } = world
  const { body: view } = await ada.calls(views.create, {
    body: {
      name: 'Gone',
      groups: [[{ field: 'status', operator: 'any-of', value: ['deleted'] }]],
      sharing: { with: 'nobody' },
    },
  })
  await world.modules.filling.round()
  const inView = async () =>
    (await ada.calls(views.tickets, { params: { id: view.id } })).body.items.map(item => item.id)
  expect(await inView()).toContain(id)
  const before = await counted(world)

  expect((await ada.calls(tickets.purge, on)).status).toBe(200)
  await settle()

  for (const each of [id, merged])
    expect((await ada.calls(tickets.get, { params: { id: each } })).status).toBe(404)
  const { body: deleted } = await ada.calls(tickets.list, { query: { status: 'deleted' } })
  expect(deleted.items).toEqual([])
  expect((await ada.calls(tickets.list, { query: { q: ticket.code } })).body.items).toEqual([])
  expect((await ada.calls(tickets.counts)).body.all.deleted).toBe(0)
  expect(await inView()).toEqual([])
  expect((await ada.calls(search.tickets, { query: { q: word } })).body.items).toEqual([])
  expect(await whereFound(platform, word)).toEqual([])
  expect(await counted(world)).toEqual(before)
  await rebuildReports(platform)
  expect(await counted(world)).toEqual(before)
})

test('what a customer writes to a purged ticket makes a new one', async () => {
  const { ada, on, id, merged, receives, mails, settle } = await withOneDeleted()
  const [sent] = await mails()
  await ada.calls(tickets.purge, on)
  await settle()
  const answer = await receives({
    subject: `Re: ${sent?.subject ?? ''}`,
    headers: [`In-Reply-To: ${sent?.messageId}`, `References: <one@customer.example> ${sent?.messageId}`],
    id: 'three@customer.example',
  })
  expect([0, id, merged]).not.toContain(answer)
  expect((await ada.calls(tickets.get, { params: { id: answer } })).body).toMatchObject({ status: 'new' })
})

test('only what is out of the way is purged, by who may, one or many', async () => {
  const { ada, ben, receives, on, id } = await withOneDeleted()
  const busy = await receives({ subject: 'Busy', id: 'four@customer.example' })
  expect((await ada.calls(tickets.purge, { params: { id: busy } })).body).toMatchObject({
    error: 'cannot_purge',
  })
  expect((await ben.browser.calls(tickets.purge, on)).status).toBe(403)
  expect((await ben.browser.calls(tickets.get, on)).body).toMatchObject({
    can: { purge: false },
    why: { purge: 'not_allowed' },
  })
  await ada.calls(tickets.markSpam, { params: { id: busy } })
  const { body: batch } = await ada.calls(batches.start, {
    body: { tickets: { ids: [id, busy] }, actions: [{ kind: 'purge' }] },
  })
  expect(batch).toMatchObject({ state: 'done', done: 2, can: { undo: false } })
  expect((await ada.calls(tickets.get, { params: { id: busy } })).status).toBe(404)
})

test('deleted tickets stay until somebody says otherwise, and then for as many days as were said', async () => {
  const { on, platform, modules, settle, key } = await withOneDeleted()
  const program = await key('administrator')
  platform.clock.pass({ hours: 24 * 400 })
  await modules.housekeeping.round()
  expect((await program.calls(tickets.get, on)).status).toBe(200)

  await program.calls(companies.change, { body: { purgeAfterDays: 401 } })
  await modules.housekeeping.round()
  expect((await program.calls(tickets.get, on)).status).toBe(200)

  platform.clock.pass({ hours: 24 })
  await modules.housekeeping.round()
  await settle()
  expect((await program.calls(tickets.get, on)).status).toBe(404)
})
