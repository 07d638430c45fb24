import { toSql } from '@stoa/conditions/compile'
import { availabilities } from '@stoa/contract/availability'
import type { Groups } from '@stoa/contract/conditions'
import { sla } from '@stoa/contract/sla'
import { tickets } from '@stoa/contract/tickets'
import { views } from '@stoa/contract/views'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { shownBy } from '../../apps/server/src/automation/views/rules/shown-statuses.ts'
import { type Company, openCompany } from '../support/company.ts'
import { type Dice, dice, randomGroups } from '../support/random-views.ts'

const SEED = Number(process.env.VIEWS_SEED ?? 4)

const world = async () => {
  const company = await openCompany()
  const { ada, ben, dora } = company
  const sales = await company.department('Sales', [ben.id])
  const support = await company.department('Support', [dora.id, ben.id])
  const target = { metric: 'first_answer', priority: null, seconds: 3_600 } as const
  const level = { name: 'Gold', calendarId: null, warnBefore: 0, targets: [target] }
  const { body } = await ada.calls(sla.createLevel, { body: level })
  await ada.calls(sla.setDepartmentLevel, { params: { id: sales.id }, body: { levelId: body.id } })
  return {
    ...company,
    departmentIds: [sales.id, support.id],
    personIds: [ben.id, dora.id],
    levelIds: [body.id],
  }
}
type World = Awaited<ReturnType<typeof world>>

/** One thing that somebody does with one ticket. What cannot be done just now is refused, which is fine. */
const act = async (chance: Dice, w: World, ids: number[]): Promise<void> => {
  const { oneOf, roll } = chance
  const who = oneOf([w.ada, w.ben.browser, w.dora.browser])
  if (ids.length < 12 || roll() < 0.15) {
    const subject = oneOf(['Invoice is wrong', 'The printer café', 'Hello'])
    const ticket = await w.opens(
      subject,
      oneOf(w.departmentIds),
      oneOf(['nour@example.net', 'ali@mail.example']),
    )
    ids.push(ticket.id)
    return
  }
  const params = { id: oneOf(ids) }
  const tag = oneOf(['VIP', 'spati', 'late'])
  const until = w.platform.clock.now().add({ minutes: 40 }).toString()
  await oneOf<() => Promise<unknown>>([
    () => who.calls(tickets.reply, { params, body: { text: 'Hello' } }),
    () => who.calls(tickets.assign, { params, body: { assigneeId: oneOf([null, w.ben.id, w.dora.id]) } }),
    () => who.calls(tickets.transfer, { params, body: { departmentId: oneOf(w.departmentIds) } }),
    () => who.calls(tickets.tag, { params, body: { tag } }),
    () => who.calls(tickets.untag, { params, body: { tag } }),
    () => who.calls(tickets.prioritise, { params, body: { priority: oneOf(['low', 'high', 'urgent']) } }),
    () => who.calls(tickets.resolve, { params }),
    () => who.calls(tickets.reopen, { params }),
    () => who.calls(tickets.postpone, { params, body: { until } }),
    () => w.ben.browser.calls(availabilities.beat, { body: { active: true } }),
  ])()
}

/** What the conditions say of all tickets that somebody may see, by the other evaluator. */
const shown = async (w: World, groups: Groups, who: { id: number; departments: number[] | null }) => {
  const context = { now: sql`${w.platform.clock.now().toString()}`, zone: 'Europe/Athens', me: who.id }
  const seen = who.departments ? sql`department_id = any(${who.departments}::bigint[])` : sql`true`
  const { rows } = await sql<{ id: number }>`
    select id from ticket where ${seen} and ${toSql(shownBy(groups), context)} order by changed_at desc, id desc`.execute(
    w.platform.db,
  )
  return rows.map(row => row.id)
}

const listed = async (who: Company['ada'], id: number): Promise<number[]> => {
  const found: number[] = []
  let cursor = ''
  for (;;) {
    const { key: _, ...route } = views.tickets
    const paged = { ...views.tickets, path: `${route.path}?limit=7${cursor && `&cursor=${cursor}`}` }
    const { body } = await who.calls(paged as unknown as typeof views.tickets, { params: { id } })
    found.push(...body.items.map(item => item.id))
    if (body.nextCursor === null) return found
    cursor = body.nextCursor
  }
}

test('whatever happens meanwhile, a view holds what its conditions say, for each who looks', async () => {
  const w = await world()
  const chance = dice(SEED)
  const ids: number[] = []
  const made: { id: number; groups: Groups }[] = []
  let working = true

  const make = async () => {
    const groups = randomGroups(chance, w)
    const body = { name: `View ${made.length}`, sharing: { with: 'everybody' }, groups }
    const { status, body: view } = await w.ada.calls(views.create, { body })
    expect([status, groups]).toEqual([200, groups])
    made.push({ id: view.id, groups })
  }
  const people = async () => {
    await Promise.all(
      [1, 2, 3].map(async () => {
        for (let step = 0; step < 45; step++) {
          await act(chance, w, ids)
          if (chance.roll() < 0.1) w.platform.clock.pass({ minutes: 25 })
        }
      }),
    )
    working = false
  }
  const administrator = async () => {
    while (working && made.length < 30) {
      await make()
      const view = chance.oneOf(made)
      if (chance.roll() < 0.2) {
        view.groups = randomGroups(chance, w)
        await w.ada.calls(views.change, { params: { id: view.id }, body: { groups: view.groups } })
      }
    }
  }
  const server = async () => {
    while (working) {
      await w.modules.followers.settle()
      await w.modules.filling.round()
      await w.modules.clockwork.round()
    }
  }
  for (let few = 0; few < 6; few++) await make()
  await Promise.all([people(), administrator(), server()])
  await w.settle()
  await w.modules.filling.round()
  // What is complete now, only looking again can keep right.
  for (const hours of [1, 2]) {
    w.platform.clock.pass({ hours })
    for (let round = 0; round < 3; round++) {
      await w.modules.clockwork.round()
      await w.settle()
    }
  }

  const lookers = [
    { browser: w.ada, id: 1, departments: null },
    { browser: w.ben.browser, id: w.ben.id, departments: w.departmentIds },
    { browser: w.dora.browser, id: w.dora.id, departments: w.departmentIds.slice(1) },
  ]
  let together = 0
  for (const { browser, ...who } of lookers) {
    const counts = new Map((await browser.calls(views.list)).body.items.map(view => [view.id, view.count]))
    for (const { id, groups } of made) {
      const expected = await shown(w, groups, who)
      together += expected.length
      expect([who.id, groups, await listed(browser, id)]).toEqual([who.id, groups, expected])
      expect([who.id, groups, counts.get(id)]).toEqual([who.id, groups, expected.length])
    }
  }
  expect(made.length).toBeGreaterThan(10)
  expect(together).toBeGreaterThan(100)
}, 180_000)
