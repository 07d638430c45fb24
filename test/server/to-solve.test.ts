import { departments } from '@stoa/contract/departments'
import { toSolve } from '@stoa/contract/distribution'
import { tickets } from '@stoa/contract/tickets'
import { expect, test } from 'vitest'
import { openDesk } from '../support/working-desk.ts'

test('the most urgent ticket that waits is opened: by priority and by how long it waits', async () => {
  const desk = await openDesk()
  const first = await desk.opens('First', desk.sales.id)
  desk.platform.clock.pass({ hours: 1 })
  const urgent = await desk.opens('Second, but urgent', desk.sales.id)
  await desk.ada.calls(tickets.prioritise, { params: { id: urgent.id }, body: { priority: 'urgent' } })

  expect(await desk.waitingFor(desk.ben)).toEqual({ count: 2, enabled: true, algorithm: 'time_in_queue' })
  expect(await desk.presses(desk.ben)).toBe(urgent.id)
  expect(await desk.holderOf(urgent.id)).toBe('Ben')
  expect(await desk.presses(desk.ben, urgent.id)).toBe(first.id)
  expect((await desk.history(first.id)).at(-1)).toEqual(['ticket.assigned', 'Ben', 'to-solve'])
})

test('what one has is still counted and offered, to oneself only; pressing on a ticket gives another', async () => {
  const desk = await openDesk()
  const ticket = await desk.opens('Only one', desk.sales.id)

  expect(await desk.presses(desk.ben)).toBe(ticket.id)
  expect(await desk.presses(desk.ben)).toBe(ticket.id)
  expect(await desk.presses(desk.ben, ticket.id)).toBeNull()
  expect((await desk.waitingFor(desk.ben)).count).toBe(1)
  expect((await desk.waitingFor(desk.dora)).count).toBe(0)
  expect(await desk.presses(desk.dora)).toBeNull()
})

test('answered, postponed, resolved and closed tickets are never offered, nor another’s', async () => {
  const desk = await openDesk()
  const [answered, postponed, resolved, closed, doras] = await Promise.all(
    ['A', 'B', 'C', 'D', 'E'].map(subject => desk.opens(subject, desk.sales.id)),
  )
  await desk.replies(desk.ben, answered?.id ?? 0)
  await desk.ada.calls(tickets.postpone, {
    params: { id: postponed?.id ?? 0 },
    body: { until: '2026-12-01T09:00:00Z' },
  })
  await desk.resolves(desk.ben, resolved?.id ?? 0)
  await desk.resolves(desk.ben, closed?.id ?? 0)
  await desk.ada.calls(tickets.close, { params: { id: closed?.id ?? 0 } })
  await desk.ada.calls(tickets.assign, {
    params: { id: doras?.id ?? 0 },
    body: { assigneeId: desk.dora.id },
  })

  expect((await desk.waitingFor(desk.ben)).count).toBe(0)
  expect(await desk.presses(desk.ben)).toBeNull()
})

test('what another agent is writing on is left to that agent for a quarter of an hour', async () => {
  const desk = await openDesk()
  const ticket = await desk.opens('Being answered', desk.sales.id)
  await desk.dora.browser.calls(tickets.saveDraft, {
    params: { id: ticket.id },
    body: { kind: 'reply', html: '<p>Dear Nour</p>' },
  })

  expect(await desk.presses(desk.ben)).toBeNull()
  desk.platform.clock.pass({ minutes: 16 })
  expect(await desk.presses(desk.ben)).toBe(ticket.id)
})

test('only departments that offer tickets, to members with tickets switched on who may answer', async () => {
  const desk = await openDesk()
  await desk.opens('Hello', desk.sales.id)
  const inSales = { params: { id: desk.sales.id } }

  expect(await desk.waitingFor(desk.eve)).toMatchObject({ count: 0, enabled: false })
  await desk.allocates(desk.ben, { tickets: false })
  expect(await desk.waitingFor(desk.ben)).toMatchObject({ count: 0, enabled: false })
  expect(await desk.presses(desk.ben)).toBeNull()
  await desk.ada.calls(departments.changeMemberRole, {
    ...inSales,
    body: { userId: desk.dora.id, role: 'reader' },
  })
  expect(await desk.presses(desk.dora)).toBeNull()
  await desk.ada.calls(departments.changeMemberRole, {
    ...inSales,
    body: { userId: desk.dora.id, role: 'solver' },
  })
  await desk.ada.calls(departments.configure, { ...inSales, body: { toSolve: false } })
  expect(await desk.waitingFor(desk.dora)).toMatchObject({ count: 0, enabled: false })
  expect(await desk.presses(desk.dora)).toBeNull()
})

test('by the other algorithm one gets first whom one answered last', async () => {
  const desk = await openDesk()
  const known = await desk.opens('From a known customer', desk.sales.id)
  await desk.replies(desk.ben, known.id)
  const older = await desk.opens('Older', desk.sales.id)
  desk.platform.clock.pass({ hours: 1 })
  await desk.ada.calls(tickets.resolve, { params: { id: known.id } })
  await desk.ada.calls(tickets.reopen, { params: { id: known.id } })

  expect(
    (await desk.ben.browser.calls(toSolve.changeAlgorithm, { body: { algorithm: 'last_agent' } })).status,
  ).toBe(403)
  await desk.ada.calls(toSolve.changeAlgorithm, { body: { algorithm: 'last_agent' } })
  expect((await desk.waitingFor(desk.ben)).algorithm).toBe('last_agent')
  expect(await desk.presses(desk.dora)).toBe(older.id)
  expect(await desk.presses(desk.ben)).toBe(known.id)
})

test('of many who press at the same moment no two get the same ticket, and nobody goes without', async () => {
  const desk = await openDesk()
  const opened = await Promise.all(
    Array.from({ length: 12 }, (_, n) => desk.opens(`Ticket ${n}`, desk.sales.id)),
  )
  const crew = [desk.ben, desk.dora, ...(await Promise.all(['Finn', 'Gus', 'Hana', 'Ida'].map(desk.hires)))]
  for (const { id } of crew)
    await desk.ada.calls(departments.addMember, { params: { id: desk.sales.id }, body: { userId: id } })

  const first = await Promise.all(crew.map(agent => desk.presses(agent)))
  const second = await Promise.all(crew.map((agent, n) => desk.presses(agent, first[n] ?? null)))

  const given = [...first, ...second]
  expect(given.toSorted()).toEqual(opened.map(({ id }) => id).toSorted())
  expect(await Promise.all(crew.map((agent, n) => desk.presses(agent, second[n] ?? null)))).toEqual(first)
})

test('the last one goes to one of many who press at once, also while somebody holds it for a moment', async () => {
  const desk = await openDesk()
  const last = await desk.opens('The last one', desk.sales.id)
  const results: (number | null)[] = []
  await desk.platform.db.transaction().execute(async tx => {
    await tx.selectFrom('ticket').select('id').where('id', '=', last.id).forUpdate().execute()
    for (const agent of [desk.ben, desk.dora])
      void desk.presses(agent).then(ticketId => results.push(ticketId))
    await new Promise(resolve => setTimeout(resolve, 200))
    expect(results).toEqual([])
  })
  await expect.poll(() => results.length).toBe(2)
  expect(results.toSorted()).toEqual([last.id, null].toSorted())
})

test('a program has no desk to lay a ticket on', async () => {
  const desk = await openDesk()
  const key = await desk.key('agent', [desk.sales.id])
  expect((await key.calls(toSolve.get)).body).toMatchObject({ count: 0, enabled: false })
  expect((await key.calls(toSolve.take, { body: {} })).status).toBe(403)
})
