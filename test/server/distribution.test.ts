import { departments } from '@stoa/contract/departments'
import { distribution } from '@stoa/contract/distribution'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { warmUp } from '../../apps/server/src/core/people/testing.ts'
import { type Desk, openDesk } from '../support/working-desk.ts'

/** The names of who holds each ticket, after everything that waits was given out. */
const holders = async (desk: Desk, opened: readonly { id: number }[]) => {
  await desk.settle()
  return Promise.all(opened.map(({ id }) => desk.holderOf(id)))
}

const opensMany = async (desk: Desk, count: number) => {
  const opened = []
  for (let n = 1; n <= count; n++) opened.push(await desk.opens(`Ticket ${n}`, desk.sales.id))
  return opened
}

test('a manual department gives nothing out; as soon as it has a method, what waits is given out', async () => {
  const desk = await openDesk()
  await desk.arrives(desk.ben)
  const opened = await opensMany(desk, 2)
  expect(await holders(desk, opened)).toEqual([null, null])

  const { body } = await desk.distributes(desk.sales.id, { method: 'least_loaded', beginWithin: 10 })
  expect(body).toMatchObject({ method: 'least_loaded', beginWithin: 10, whenAway: 'keep' })
  expect(await holders(desk, opened)).toEqual(['Ben', 'Ben'])
  expect((await desk.history(opened[0]?.id ?? 0)).at(-1)).toEqual(['ticket.assigned', 'Ben', 'distribution'])
})

test('round robin gives by turns among those who are online, in the order of urgency', async () => {
  const desk = await openDesk({ method: 'round_robin' })
  await desk.arrives(desk.ben)
  await desk.arrives(desk.dora)
  expect(await holders(desk, await opensMany(desk, 3))).toEqual(['Ben', 'Dora', 'Ben'])
  expect(await holders(desk, await opensMany(desk, 2))).toEqual(['Dora', 'Ben'])
  await desk.chooses(desk.dora, 'away')
  expect(await holders(desk, await opensMany(desk, 2))).toEqual(['Ben', 'Ben'])
})

test('by skill, the more skilled get it while they have room', async () => {
  const desk = await openDesk({ method: 'by_skill' })
  await desk.arrives(desk.ben)
  await desk.arrives(desk.dora)
  await desk.allocates(desk.dora, { skill: 5 })
  await desk.takesAtOnce(desk.dora, 2)
  expect(await holders(desk, await opensMany(desk, 3))).toEqual(['Dora', 'Dora', 'Ben'])
})

test('nobody gets more than fits; whoever has room again gets the next, also from another department', async () => {
  const desk = await openDesk({ method: 'least_loaded' })
  const support = await desk.department('Support', [desk.ben.id])
  await desk.distributes(support.id, { method: 'least_loaded' })
  await desk.takesAtOnce(desk.ben, 1)
  await desk.arrives(desk.ben)
  const first = await desk.opens('First', desk.sales.id)
  const waiting = await desk.opens('Waits in Support', support.id)
  expect(await holders(desk, [first, waiting])).toEqual(['Ben', null])

  await desk.replies(desk.ben, first.id)
  expect(await holders(desk, [first, waiting])).toEqual(['Ben', 'Ben'])
  const third = await desk.opens('Third', desk.sales.id)
  await desk.settle()
  await desk.takesAtOnce(desk.ben, 2)
  expect(await holders(desk, [third])).toEqual(['Ben'])
})

test('the queue drains when somebody arrives, joins, or gets tickets again', async () => {
  const desk = await openDesk({ method: 'round_robin' })
  const [one] = await opensMany(desk, 1)
  expect(await holders(desk, [one ?? { id: 0 }])).toEqual([null])
  await desk.arrives(desk.eve)
  expect(await holders(desk, [one ?? { id: 0 }])).toEqual([null])
  await desk.ada.calls(departments.addMember, {
    params: { id: desk.sales.id },
    body: { userId: desk.eve.id },
  })
  expect(await holders(desk, [one ?? { id: 0 }])).toEqual(['Eve'])

  await desk.allocates(desk.eve, { tickets: false })
  const [two] = await opensMany(desk, 1)
  expect(await holders(desk, [two ?? { id: 0 }])).toEqual([null])
  await desk.allocates(desk.eve, { tickets: true })
  expect(await holders(desk, [two ?? { id: 0 }])).toEqual(['Eve'])
})

test('what is not begun in time goes on to somebody else; who was not even at the desk is paused', async () => {
  const desk = await openDesk({ method: 'round_robin', beginWithin: 10, lastAgentFirst: true })
  await desk.arrives(desk.ben)
  await desk.arrives(desk.dora)
  const [ticket] = await opensMany(desk, 1)
  const id = ticket?.id ?? 0
  expect(await holders(desk, [{ id }])).toEqual(['Ben'])
  for (let minute = 0; minute < 10; minute++) {
    desk.platform.clock.pass({ minutes: 1 })
    await desk.arrives(desk.ben, false)
    await desk.arrives(desk.dora)
  }
  await desk.ticks()

  expect(await holders(desk, [{ id }])).toEqual(['Dora'])
  expect((await desk.history(id)).slice(-4)).toEqual([
    ['ticket.assigned', 'Ben', 'distribution'],
    ['offer.expired', null, null],
    ['ticket.assigned', null, 'not-begun'],
    ['ticket.assigned', 'Dora', 'distribution'],
  ])
  expect(await holders(desk, await opensMany(desk, 2))).toEqual(['Dora', 'Dora'])
  await desk.chooses(desk.ben, 'online')
  expect(await holders(desk, await opensMany(desk, 1))).toEqual(['Ben'])
})

test.each(['reply', 'note', 'draft'] as const)(
  'a %s begins it, and nothing is taken away any more',
  async by => {
    const desk = await openDesk({ method: 'round_robin', beginWithin: 10, whenAway: 'keep' })
    await desk.arrives(desk.ben)
    const [ticket] = await opensMany(desk, 1)
    const params = { id: ticket?.id ?? 0 }
    await desk.settle()
    desk.platform.clock.pass({ minutes: 9 })
    if (by === 'reply') await desk.replies(desk.ben, params.id)
    if (by === 'note') await desk.ben.browser.calls(tickets.note, { params, body: { text: 'Looking.' } })
    if (by === 'draft')
      await desk.ben.browser.calls(tickets.saveDraft, { params, body: { kind: 'reply', html: 'Dear' } })
    desk.platform.clock.pass({ minutes: 2 })
    await desk.ticks()
    expect(await holders(desk, [params])).toEqual(['Ben'])
    await desk.chooses(desk.ben, 'away')
    expect(await holders(desk, [params])).toEqual(['Ben'])
  },
)

test('who goes away gives back what is not begun; what is begun follows the department', async () => {
  const desk = await openDesk({ method: 'round_robin', whenAway: 'keep' })
  await desk.arrives(desk.ben)
  const [begun, offered] = await opensMany(desk, 2)
  await desk.settle()
  await desk.ben.browser.calls(tickets.note, { params: { id: begun?.id ?? 0 }, body: { text: 'Mine.' } })
  await desk.settle()
  await desk.chooses(desk.ben, 'away')
  expect(await holders(desk, [begun ?? { id: 0 }, offered ?? { id: 0 }])).toEqual(['Ben', null])
  expect((await desk.history(offered?.id ?? 0)).at(-1)).toEqual(['ticket.assigned', null, 'agent-away'])

  await desk.arrives(desk.dora)
  expect(await holders(desk, [begun ?? { id: 0 }, offered ?? { id: 0 }])).toEqual(['Ben', 'Dora'])
  await desk.replies(desk.dora, offered?.id ?? 0)
  await desk.distributes(desk.sales.id, { whenAway: 'return' })
  await desk.chooses(desk.ben, 'online')
  await desk.settle()
  await desk.chooses(desk.ben, 'paused')
  expect(await holders(desk, [begun ?? { id: 0 }])).toEqual(['Dora'])
})

test('a customer who writes again to somebody who is away does not wait for that agent', async () => {
  const desk = await openDesk({ method: 'least_loaded', whenAway: 'return' })
  await desk.arrives(desk.ben)
  const [ticket] = await opensMany(desk, 1)
  const id = ticket?.id ?? 0
  await desk.settle()
  await desk.replies(desk.ben, id)
  await desk.chooses(desk.ben, 'offline')
  await desk.arrives(desk.dora)
  expect(await holders(desk, [{ id }])).toEqual(['Ben'])
  await desk.customerWrites(id)
  expect(await holders(desk, [{ id }])).toEqual(['Dora'])
})

test('the customer’s last agent comes first where the department wishes it', async () => {
  const desk = await openDesk({ method: 'round_robin', lastAgentFirst: true })
  await desk.arrives(desk.ben)
  await desk.arrives(desk.dora)
  const first = await desk.opens('From Nour', desk.sales.id, 'nour@example.net')
  expect(await holders(desk, [first])).toEqual(['Ben'])
  await desk.replies(desk.ben, first.id)
  const second = await desk.opens('From Nour again', desk.sales.id, 'nour@example.net')
  expect(await holders(desk, [second])).toEqual(['Ben'])
})

test('a press of To solve in a manual department expires too, and goes back to the queue', async () => {
  const desk = await openDesk({ beginWithin: 5 })
  const [ticket] = await opensMany(desk, 1)
  expect(await desk.presses(desk.ben)).toBe(ticket?.id)
  desk.platform.clock.pass({ minutes: 5 })
  await desk.ticks()
  expect(await holders(desk, [ticket ?? { id: 0 }])).toEqual([null])
  expect(await desk.presses(desk.dora)).toBe(ticket?.id)
})

test('what a colleague takes over by hand is no offer any more', async () => {
  const desk = await openDesk({ beginWithin: 5 })
  const [ticket] = await opensMany(desk, 1)
  const id = ticket?.id ?? 0
  await desk.presses(desk.ben)
  await desk.ada.calls(tickets.assign, { params: { id }, body: { assigneeId: desk.dora.id } })
  await desk.ada.calls(tickets.assign, { params: { id }, body: { assigneeId: null } })
  expect(await desk.presses(desk.dora)).toBe(id)
  await desk.settle()
  desk.platform.clock.pass({ minutes: 4 })
  await desk.replies(desk.dora, id)
  desk.platform.clock.pass({ minutes: 4 })
  await desk.ticks()
  expect(await holders(desk, [{ id }])).toEqual(['Dora'])
})

test('who configures the department changes it; a clone gets the same, a deletion forgets it', async () => {
  const desk = await openDesk({ method: 'by_skill', beginWithin: 30 })
  const at = { params: { id: desk.sales.id } }
  const change = (agent: typeof desk.ben) =>
    agent.browser.calls(distribution.change, { ...at, body: { lastAgentFirst: true } })
  expect((await change(desk.ben)).status).toBe(403)
  await desk.ada.calls(departments.changeMemberRole, {
    ...at,
    body: { userId: desk.ben.id, role: 'manager' },
  })
  expect((await change(desk.ben)).body).toMatchObject({ method: 'by_skill', lastAgentFirst: true })

  const copy = (await desk.ada.calls(departments.clone, { ...at, body: { name: 'Sales 2' } })).body
  const settings = async (id: number) =>
    (await desk.ada.calls(distribution.list)).body.items.find(each => each.departmentId === id)
  expect(await settings(copy.id)).toMatchObject({ method: 'by_skill', beginWithin: 30, lastAgentFirst: true })
  await desk.ada.calls(departments.delete, { params: { id: copy.id }, body: {} })
  await desk.settle()
  expect(await settings(copy.id)).toBeUndefined()
  const left = await desk.platform.db.selectFrom('distribution_setting').select('department_id').execute()
  expect(left.map(row => row.department_id)).toEqual([desk.sales.id])
})

test('several processes that give out at the same moment, from several departments, together keep to the capacity', async () => {
  const desk = await openDesk({ method: 'round_robin' })
  const support = await desk.department('Support', [desk.ben.id, desk.dora.id])
  await desk.distributes(support.id, { method: 'least_loaded' })
  for (const agent of [desk.ben, desk.dora]) await desk.takesAtOnce(agent, 3)
  const opened = [
    ...(await opensMany(desk, 6)),
    ...(await Promise.all([1, 2, 3, 4].map(n => desk.opens(`S${n}`, support.id)))),
  ]
  await desk.arrives(desk.ben)
  await desk.arrives(desk.dora)

  await warmUp(desk.platform)
  await Promise.all([1, 2, 3, 4].map(() => desk.ticks()))

  const names = await holders(desk, opened)
  expect(names.filter(name => name === 'Ben')).toHaveLength(3)
  expect(names.filter(name => name === 'Dora')).toHaveLength(3)
})
