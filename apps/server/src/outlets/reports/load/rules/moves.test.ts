import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Moment, TicketEvent } from '../../rules/fact.ts'
import { type Curve, leadOn } from './curve.ts'
import { createMoves } from './moves.ts'
import { happen, type LevelChange, move, type World } from './world.ts'

const TICKETS = 8
const statuses = ['new', 'open', 'answered', 'resolved'] as const
const among = <Item>(items: readonly Item[]) => fc.constantFrom(...items)

const what = fc.oneof(
  fc.record({ departmentId: fc.record({ to: among([1, 2]) }) }),
  fc.record({ assigneeId: fc.record({ to: among([null, 5, 6]) }) }),
  fc.record({ status: fc.record({ to: among(statuses) }) }),
  fc.constant({ messageId: 1 }),
)

/** Tickets in the order of their opening, each with its events, numbered as they happen; the clock of some is a little behind. */
const log = fc
  .array(fc.tuple(fc.nat(TICKETS), fc.integer({ min: -3, max: 900 }), what), { maxLength: 60, size: 'max' })
  .map(steps => {
    let at = 0
    let opened = 0
    return steps.map(([choice, pause, data], id): TicketEvent<Moment> => {
      at += pause
      const opens = opened === 0 || choice >= opened
      if (opens) opened++
      return {
        id,
        name: opens ? 'ticket.opened' : 'message.received',
        at: { epochMilliseconds: at * 1000 },
        ticketId: opens ? opened : choice + 1,
        actor: { kind: 'user', id: 5 },
        rootId: id,
        begunById: null,
        data: (opens ? { departmentId: 1 } : data) as never,
      }
    })
  })

const world = (): World => ({
  tickets: new Map(),
  agents: new Map([
    [5, { online: true, capacity: 2, held: 0 }],
    [6, { online: true, capacity: null, held: 0 }],
  ]),
  members: new Map([
    [5, new Map([[1, true]])],
    [6, new Map([[2, true]])],
  ]),
})

const told = (changes: readonly LevelChange[]) => {
  const curves = new Map<number, Curve>()
  return { quarters: leadOn(curves, changes), curves }
}

test('levels are the same ticket by ticket as in the order of the log, whenever what is complete is taken', () => {
  fc.assert(
    fc.property(log, fc.integer({ min: 1, max: 4 }), (events, every) => {
      const byEvent = world()
      const wanted = told(events.flatMap(event => happen(byEvent, event)))

      const byTicket = world()
      const moves = createMoves()
      const changes: LevelChange[] = []
      const take = (eventId: number) => {
        for (const { at, from, to } of moves.takeBefore(eventId))
          changes.push(...move(byTicket, at, from, to))
      }
      const tickets = [...Map.groupBy(events, ({ ticketId }) => ticketId)]
      for (const [index, [ticketId, own]] of tickets.entries()) {
        if (index % every === 0) take(own[0]?.id ?? 0)
        expect(moves.tell(own)).toEqual(byEvent.tickets.get(ticketId ?? 0))
      }
      take(Number.POSITIVE_INFINITY)
      expect(moves.count()).toBe(0)
      expect(told(changes)).toEqual(wanted)
      expect(byTicket.agents).toEqual(byEvent.agents)
    }),
  )
})
