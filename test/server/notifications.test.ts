import { departments } from '@stoa/contract/departments'
import type { NotificationKind, Way } from '@stoa/contract/notification-kinds'
import { notificationSettings } from '@stoa/contract/notification-settings'
import { notifications } from '@stoa/contract/notifications'
import { users } from '@stoa/contract/people'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import type { Browser } from '../../apps/server/src/core/settings/testing.ts'
import { openCompany } from '../support/company.ts'

/** Ben in Sales, Dora in Support; nobody has chosen how to be told. */
const office = async () => {
  const company = await openCompany()
  const { ben, dora, eve } = company
  const sales = (await company.department('Sales', [ben.id])).id
  const support = (await company.department('Support', [dora.id])).id
  const listOf = async (who: Browser) => (await who.calls(notifications.list)).body.items
  return {
    ...company,
    ...{ sales, support, benId: ben.id, doraId: dora.id },
    eveId: eve.id,
    ...{ ben: ben.browser, dora: dora.browser, eve: eve.browser },
    listOf,
    told: async (who: Browser) => {
      await company.settle()
      return (await listOf(who)).map(({ kind }) => kind).toReversed()
    },
    wants: (who: Browser, ways: Partial<Record<NotificationKind, Way[]>>, more: object = {}) =>
      who.calls(notificationSettings.change, { body: { ways, ...more } }),
    assigns: (who: Browser, id: number, assigneeId: number | null) =>
      who.calls(tickets.assign, { params: { id }, body: { assigneeId } }),
  }
}

test('a ticket assigned to me is told to me, with its subject and who did it, and not to whoever did it', async () => {
  const w = await office()
  const { id } = await w.opens('My card', w.sales)
  await w.assigns(w.ada, id, w.benId)
  expect(await w.told(w.ben)).toEqual(['assigned'])
  expect((await w.listOf(w.ben))[0]).toMatchObject({
    kind: 'assigned',
    actor: { kind: 'user', name: 'Ada' },
    ticket: { id, subject: 'My card' },
    readAt: null,
  })
  expect([await w.told(w.ada), await w.told(w.dora), await w.told(w.eve)]).toEqual([[], [], []])
  await w.assigns(w.ben, id, null)
  await w.assigns(w.ben, id, w.benId)
  expect(await w.told(w.ben)).toEqual(['assigned'])
})

test('new tickets, transfers and customers of nobody are told to those of the department who want it', async () => {
  const w = await office()
  await w.wants(w.ben, { opened: ['app'], transferred: ['app'] })
  const { id } = await w.opens('My card', w.sales)
  expect([await w.told(w.ben), await w.told(w.dora)]).toEqual([['opened'], []])
  expect((await w.listOf(w.ben))[0]?.about).toBe('Sales')

  const moved = await w.opens('An invoice', w.support)
  await w.settle()
  await w.dora.calls(tickets.transfer, { params: { id: moved.id }, body: { departmentId: w.sales } })
  expect(await w.told(w.ben)).toEqual(['opened', 'transferred'])

  // Only of the departments that were chosen.
  await w.wants(w.ben, {}, { departmentIds: [w.support] })
  await w.opens('Another', w.sales)
  expect(await w.told(w.ben)).toEqual(['opened', 'transferred'])
  expect(id).toBeGreaterThan(0)
})

test('a new ticket is told once, where rules moved it, and by what concerns its reader most', async () => {
  const w = await office()
  await w.wants(w.ben, { opened: ['app'], transferred: ['app'] })
  await w.wants(w.dora, { opened: ['app'], transferred: ['app'] })
  await w.rule({
    actions: [{ kind: 'transfer', department: w.support, assignee: w.doraId }],
  })
  await w.opens('My card', w.sales)
  expect([await w.told(w.ben), await w.told(w.dora)]).toEqual([[], ['assigned']])
})

test('notes are told to whose ticket it is and to followers, and who is mentioned hears that alone', async () => {
  const w = await office()
  const { id } = await w.opens('My card', w.sales)
  await w.assigns(w.ada, id, w.benId)
  await w.eve.calls(tickets.follow, { params: { id }, body: {} })
  const note = (who: Browser, mentionIds: number[] = []) =>
    who.calls(tickets.note, { params: { id }, body: { text: 'Look', mentionIds } })
  await note(w.ada)
  expect([await w.told(w.ben), await w.told(w.eve)]).toEqual([['assigned', 'noted'], ['noted']])
  await note(w.ada, [w.benId])
  expect(await w.told(w.ben)).toEqual(['assigned', 'noted', 'mentioned'])
  expect(await w.told(w.eve)).toEqual(['noted', 'noted'])
  expect(await w.told(w.ada)).toEqual([])
})

test('what may not be seen is not told, nor shown or counted after it moved away', async () => {
  const w = await office()
  const { id } = await w.opens('My card', w.sales)
  await w.assigns(w.ada, id, w.benId)
  expect(await w.told(w.ben)).toEqual(['assigned'])
  const count = async () => (await w.ben.calls(notifications.count)).body
  expect(await count()).toMatchObject({ unread: 1, newest: { sounds: false } })

  await w.ada.calls(tickets.transfer, { params: { id }, body: { departmentId: w.support } })
  expect([await w.told(w.ben), await count()]).toEqual([[], { unread: 0, newest: null }])
  await w.ada.calls(departments.addMember, { params: { id: w.support }, body: { userId: w.benId } })
  expect([await w.told(w.ben), (await count()).unread]).toEqual([['assigned'], 1])
  await w.ada.calls(departments.removeMember, { params: { id: w.support }, body: { userId: w.benId } })

  // Ben still follows in the table, but is not told of what he cannot see.
  const other = await w.opens('Other', w.sales)
  await w.ben.calls(tickets.follow, { params: { id: other.id }, body: {} })
  await w.ada.calls(tickets.transfer, { params: { id: other.id }, body: { departmentId: w.support } })
  await w.dora.calls(tickets.note, { params: { id: other.id }, body: { text: 'Secret' } })
  await w.settle()
  const kept = await w.platform.db
    .selectFrom('notification')
    .select('kind')
    .where('person_id', '=', w.benId)
    .execute()
  expect(kept).toEqual([{ kind: 'assigned' }])
})

test('one, those about a ticket, or all are read; what was read stays in the list for a month', async () => {
  const w = await office()
  const ids = []
  for (const subject of ['One', 'Two', 'Three']) {
    const { id } = await w.opens(subject, w.sales)
    ids.push(id)
    await w.assigns(w.ada, id, w.benId)
  }
  await w.settle()
  const [third, second, first] = await w.listOf(w.ben)
  const read = await w.ben.calls(notifications.read, { params: { id: third?.id ?? 0 } })
  expect(read.body).toMatchObject({ unread: 2, newest: { id: second?.id } })
  const unread = { ...notifications.list, path: '/api/notifications?unread=true' as never }
  expect((await w.ben.calls(unread)).body.items.map(({ id }) => id)).toEqual([second?.id, first?.id])
  expect((await w.ben.calls(notifications.readAll, { body: { ticketId: ids[0] } })).body.unread).toBe(1)
  // Nobody reads for somebody else.
  await w.dora.calls(notifications.read, { params: { id: second?.id ?? 0 } })
  expect((await w.ben.calls(notifications.count)).body.unread).toBe(1)
  expect((await w.ben.calls(notifications.readAll, { body: {} })).body.unread).toBe(0)
  expect(await w.listOf(w.ben)).toHaveLength(3)

  w.platform.clock.pass({ hours: 24 * 29 })
  await w.modules.housekeeping.round()
  expect(await w.listOf(w.ben)).toHaveLength(3)
  w.platform.clock.pass({ hours: 25 })
  await w.modules.housekeeping.round()
  expect(await w.listOf(w.ben)).toHaveLength(0)
})

test('the list comes in pages, and a key has none', async () => {
  const w = await office()
  for (const subject of ['One', 'Two', 'Three']) {
    const { id } = await w.opens(subject, w.sales)
    await w.assigns(w.ada, id, w.benId)
  }
  await w.settle()
  const page = async (query: string) =>
    (
      await w.ben.calls({
        ...notifications.list,
        path: `/api/notifications?limit=2${query}` as never,
      })
    ).body
  const { items, nextCursor } = await page('')
  expect(items.map(({ ticket }) => ticket?.subject)).toEqual(['Three', 'Two'])
  const last = await page(`&cursor=${nextCursor}`)
  expect([last.items.map(({ ticket }) => ticket?.subject), last.nextCursor]).toEqual([['One'], null])
  const key = await w.key('administrator')
  expect((await key.calls(notifications.list)).status).toBe(403)
  expect((await key.calls(notificationSettings.get)).status).toBe(403)
})

test('a rule that fails is told to those who may mend it, once until they have read it', async () => {
  const w = await office()
  await w.rule({ name: 'Broken', actions: [{ kind: 'transfer', department: w.sales, assignee: w.doraId }] })
  await w.opens('One', w.sales)
  await w.opens('Two', w.sales)
  expect([await w.told(w.ada), await w.told(w.eve), await w.told(w.ben)]).toEqual([
    ['rule-failed'],
    ['rule-failed'],
    [],
  ])
  expect((await w.listOf(w.eve))[0]?.about).toBe('Broken')
  await w.eve.calls(notifications.readAll, { body: {} })
  await w.opens('Three', w.sales)
  expect(await w.told(w.eve)).toEqual(['rule-failed', 'rule-failed'])
  // Whoever administers no more sees nothing of that kind.
  await w.ada.calls(users.changeRole, { params: { id: w.eveId }, body: { role: 'agent' } })
  expect(await w.told(w.eve)).toEqual([])
})

test('settings name what there is for their reader, and what is absent in a change stays', async () => {
  const w = await office()
  const get = async (who: Browser) => (await who.calls(notificationSettings.get)).body
  const bens = await get(w.ben)
  expect(bens).toMatchObject({
    ...{ mail: 'away', departmentIds: null, quiet: null, timeZone: 'Europe/Athens' },
    ways: { assigned: ['app', 'mail', 'push'], opened: [] },
  })
  expect(Object.keys(bens.ways)).not.toContain('rule-failed')
  expect((await get(w.ada)).ways['rule-failed']).toEqual(['app'])

  await w.wants(w.ben, { opened: ['app', 'sound'] })
  await w.wants(w.ben, { noted: [] }, { quiet: { from: '20:00', to: '08:00', days: ['friday', 'monday'] } })
  expect(await get(w.ben)).toMatchObject({
    ways: { opened: ['app', 'sound'], noted: [], assigned: ['app', 'mail', 'push'] },
    quiet: { from: '20:00', to: '08:00', days: ['monday', 'friday'] },
  })
  const bad = await w.wants(w.ben, {}, { quiet: { from: '20:00', to: '20:00', days: [] } })
  expect([bad.status, (await get(w.dora)).quiet]).toEqual([400, null])
})
