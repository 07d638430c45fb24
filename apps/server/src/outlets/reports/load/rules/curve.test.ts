import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Curve, leadOn, QUARTER, type Quarter, together } from './curve.ts'
import { happen, type Level, levels, type World } from './world.ts'

const begun = Temporal.Instant.from('2026-11-20T07:07:00Z')
const departments = [1, 2]
const people = [1, 2, 3]
const tickets = [1, 2, 3, 4, 5, 6]
const statuses = ['new', 'open', 'answered', 'resolved', 'postponed', 'spam', 'deleted', 'closed'] as const

type Event = Parameters<typeof happen>[1] & { at: Temporal.Instant }

/** Minutes between events; zero is as usual as anything. */
const pause = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 300, max: 900 }))
const among = <Item>(items: readonly Item[]) => fc.constantFrom(...items)

const what = fc.oneof(
  fc.record({
    name: fc.constant('ticket.opened'),
    ticketId: among(tickets),
    data: fc.record({ departmentId: among(departments) }),
  }),
  fc.record({
    name: fc.constant('ticket.assigned'),
    ticketId: among(tickets),
    data: fc.record({ assigneeId: fc.record({ to: fc.option(among(people)) }) }),
  }),
  fc.record({
    name: fc.constant('ticket.transferred'),
    ticketId: among(tickets),
    data: fc.record({
      departmentId: fc.record({ to: among(departments) }),
      assigneeId: fc.record({ to: fc.option(among(people)) }),
    }),
  }),
  fc.record({
    name: among(['reply.sent', 'ticket.resolved', 'ticket.reopened', 'message.received']),
    ticketId: among(tickets),
    data: fc.record({ status: fc.record({ to: among(statuses) }) }),
  }),
  fc.record({
    name: fc.constant('availability.changed'),
    ticketId: fc.constant(null),
    data: fc.record({
      personId: among(people),
      service: among(['tickets', 'tickets', 'chats']),
      to: among(['online', 'away', 'offline']),
    }),
  }),
  fc.record({
    name: fc.constant('work-settings.changed'),
    ticketId: fc.constant(null),
    data: fc.record({
      personId: among(people),
      changes: fc.record({ capacity: fc.record({ to: fc.record({ tickets: fc.option(fc.nat(4)) }) }) }),
    }),
  }),
  fc.record({
    name: among(['department.member-added', 'department.member-removed']),
    ticketId: fc.constant(null),
    data: fc.record(
      {
        personId: among(people),
        departmentId: among(departments),
        works: fc.record({ tickets: fc.boolean() }),
      },
      { requiredKeys: ['personId', 'departmentId'] },
    ),
  }),
  fc.record({
    name: fc.constant('department.member-allocated'),
    ticketId: fc.constant(null),
    data: fc.record({
      personId: among(people),
      departmentId: among(departments),
      changes: fc.record({ tickets: fc.record({ to: fc.boolean() }) }, { requiredKeys: [] }),
    }),
  }),
)

const histories = fc
  .array(fc.tuple(pause, what), { minLength: 1, maxLength: 60, size: 'max' })
  .map(pairs => {
    let at = begun
    // Each ticket opens once.
    const opened = new Set<number>()
    return pairs.flatMap(([minutes, each]): Event[] => {
      at = at.add({ minutes })
      if (each.name === 'ticket.opened' && each.ticketId !== null) {
        if (opened.has(each.ticketId)) return []
        opened.add(each.ticketId)
      }
      return [{ ...each, at, data: each.data as never }]
    })
  })
  .filter(events => events.length > 0)

/** Whether somebody gets tickets in a department, by what happened to the membership. */
const getsTickets = (events: readonly Event[]): boolean => {
  type Told = { works?: { tickets: boolean }; changes?: { tickets?: { to: boolean } } }
  const own = events.filter(({ name }) => name.startsWith('department.'))
  const since = own.slice(own.findLastIndex(({ name }) => name === 'department.member-removed') + 1)
  const joined = since.findIndex(({ name }) => name === 'department.member-added')
  if (joined < 0) return false
  const said = since.slice(joined + 1).map(({ data }) => (data as Told).changes?.tickets?.to)
  const works = since.slice(joined, joined + 1).map(({ data }) => (data as Told).works?.tickets)
  return [...works, ...said].findLast(each => each !== undefined) ?? true
}

/** How things stand at a moment, looked up in the history from its beginning, each question by itself. */
const standing = (events: readonly Event[], department: number) => {
  const data = (event: Event) => event.data as Record<string, never> & Record<string, { to: never }>
  const last = <Value>(read: (event: Event) => Value | undefined): Value | undefined =>
    events.map(read).findLast(value => value !== undefined)
  const opened = tickets.filter(id => events.some(e => e.ticketId === id && e.name === 'ticket.opened'))
  const ticket = (id: number) => {
    const from = events.findIndex(e => e.ticketId === id && e.name === 'ticket.opened')
    const own = events.slice(from).filter(e => e.ticketId === id)
    const value = (field: string): unknown =>
      own.map(e => data(e)[field]).findLast(each => each !== undefined)
    const to = (given: unknown) => (given as { to: unknown } | undefined)?.to
    const where = value('departmentId')
    return {
      department: typeof where === 'number' ? where : to(where),
      agent: to(value('assigneeId')) ?? null,
      waits: ['new', 'open'].includes((to(value('status')) as string) ?? 'new'),
    }
  }
  const all = opened.map(ticket).filter(each => each.waits)
  const agents = people.map(person => {
    const of = (e: Event) => (data(e).personId as unknown) === person
    return {
      person,
      member: getsTickets(events.filter(e => of(e) && (data(e).departmentId as unknown) === department)),
      online:
        last(e =>
          of(e) && e.name === 'availability.changed' && (data(e).service as unknown) === 'tickets'
            ? (data(e).to as unknown) === 'online'
            : undefined,
        ) ?? false,
      capacity:
        last(e =>
          of(e) && e.name === 'work-settings.changed'
            ? {
                most: (e.data as { changes: { capacity: { to: { tickets: number | null } } } }).changes
                  .capacity.to.tickets,
              }
            : undefined,
        )?.most ?? null,
      held: all.filter(each => each.agent === person).length,
    }
  })
  const there = agents.filter(each => each.member && each.online)
  return {
    queue: all.filter(each => each.department === department && each.agent === null).length,
    held: all.filter(each => each.department === department && each.agent !== null).length,
    agents: there.length,
    slots: there.reduce(
      (sum, each) => sum + (each.capacity === null ? 0 : Math.max(0, each.capacity - each.held)),
      0,
    ),
  }
}

test('load is what a recount of every minute finds, whatever happens and however it is cut into batches', () => {
  fc.assert(
    fc.property(histories, fc.integer({ min: 1, max: 9 }), (events, atOnce) => {
      const world: World = { tickets: new Map(), agents: new Map(), members: new Map() }
      const curves = new Map<number, Curve>()
      const kept = new Map<string, Quarter>()
      for (let from = 0; from < events.length; from += atOnce) {
        const changes = events.slice(from, from + atOnce).flatMap(event => happen(world, event))
        for (const [department, quarters] of leadOn(curves, changes))
          for (const quarter of quarters.values()) {
            const key = `${department} ${quarter.at}`
            const same = kept.get(key)
            kept.set(key, same ? together(same, quarter) : quarter)
          }
      }
      for (const department of departments) {
        const curve = curves.get(department)
        if (!curve) continue
        const minutes = (curve.since - begun.epochMilliseconds / 1000) / 60
        const naive = new Map<number, Record<Level, number[]>>()
        for (let minute = 0; minute < minutes; minute++) {
          const at = begun.add({ minutes: minute })
          const now = standing(
            events.filter(event => Temporal.Instant.compare(event.at, at) <= 0),
            department,
          )
          const quarter = Math.floor(at.epochMilliseconds / 1000 / QUARTER) * QUARTER
          const told = naive.get(quarter) ?? { queue: [], held: [], agents: [], slots: [] }
          naive.set(quarter, told)
          for (const level of levels) told[level].push(now[level])
        }
        for (const [at, told] of naive) {
          const ours = kept.get(`${department} ${at}`)
          for (const level of levels) {
            const sum = told[level].reduce((total, each) => total + each, 0)
            expect(ours?.[level].sum ?? 0).toBe(sum * 60)
            expect(ours?.[level].high ?? 0).toBe(Math.max(...told[level]))
            const low = ours && ours.seconds === told[level].length * 60 ? ours[level].low : 0
            expect(low).toBe(Math.min(...told[level]))
          }
          expect(ours?.covered ?? 0).toBe(told.agents.filter(each => each > 0).length * 60)
        }
        expect(curve.now).toEqual(standing(events, department))
      }
    }),
    { numRuns: 15, seed: 7 },
  )
}, 120_000)
