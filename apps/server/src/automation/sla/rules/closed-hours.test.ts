import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BusinessCalendar } from '../../../core/business-hours/queries.ts'
import { createOracle } from '../../../core/business-hours/rules/testing/oracle.ts'
import { office, officeWeek } from '../../../core/business-hours/rules/testing.ts'
import { createWaits, eventsThatStand } from '../../../core/tickets/queries.ts'
import { type ClosedHours, closedHours } from './closed-hours.ts'
import type { TicketEvent } from './fact.ts'
import { begun, histories, minutesAfter } from './testing/histories.ts'

const kept = (events: readonly TicketEvent[], hours: BusinessCalendar = office()) =>
  new Map(events.map(({ id }) => [id, hours]))

const oracle = createOracle({ timeZone: 'Europe/Athens', week: officeWeek(), exceptions: [] })
const secondOf = (at: Temporal.Instant) => at.epochMilliseconds / 1000

/** By event and kind of each wait: its seconds outside hours, minute by minute. */
const byMinutes = (happened: readonly TicketEvent[]): Map<string, number> => {
  const events = eventsThatStand(happened)
  const waitsEndedBy = createWaits(events[0] as TicketEvent)
  return new Map(
    events.flatMap(event =>
      waitsEndedBy(event).map(({ kind, since }) => {
        const [from, to] = [secondOf(since), secondOf(event.at)]
        return [`${event.id} ${kind}`, to - from - oracle.measure(from, to)] as const
      }),
    ),
  )
}

/** The same as it was told, of what was told twice the last. */
const lastTold = (told: readonly ClosedHours[]): Map<string, number> =>
  new Map(
    told.flatMap(({ eventId, closed }) =>
      Object.entries(closed).map(([kind, seconds]) => [`${eventId} ${kind}`, seconds] as const),
    ),
  )

test('what is told is what lay outside hours, minute by minute, however often somebody looked', () => {
  let told = 0
  fc.assert(
    fc.property(histories, fc.array(fc.integer({ min: 1, max: 25 }), { maxLength: 4 }), (events, looks) => {
      const newest = events.at(-1)?.id ?? 0
      const cuts = [...new Set([...looks.filter(id => id < newest), newest])].sort((a, b) => a - b)
      const found = cuts.flatMap((cut, at) => {
        const seen = events.filter(({ id }) => id <= cut)
        return closedHours(seen, cuts[at - 1] ?? 0, kept(seen))
      })
      told += found.length
      const last = lastTold(found)
      for (const [wait, seconds] of byMinutes(events))
        expect([wait, last.get(wait) ?? 0]).toEqual([wait, seconds])
    }),
    { numRuns: 300, seed: 7 },
  )
  expect(told).toBeGreaterThan(100)
}, 60_000)

const opened = { id: 1, name: 'ticket.opened', at: begun, data: { departmentId: 1 } }
const status = (from: string, to: string) => ({ status: { from, to } })
// Friday 16:07 in Athens; 900 minutes later it is Saturday.
const reply = (id: number, minute: number, data: object): TicketEvent => ({
  id,
  name: 'reply.sent',
  at: minutesAfter(minute),
  data: { messageId: id, ...data },
})

test('an answer within hours tells nothing, and one of the evening what lay after closing', () => {
  const early = reply(2, 30, status('new', 'answered'))
  expect(closedHours([opened, early], 1, kept([opened, early]))).toEqual([])
  const late = reply(2, 90, status('new', 'resolved'))
  const closed = { 'new-answer': 37 * 60, 'first-resolve': 37 * 60 }
  expect(closedHours([opened, late], 1, kept([opened, late]))).toEqual([{ eventId: 2, closed }])
})

test('hours that are changed later change nothing that was told', () => {
  const late = reply(2, 90, status('new', 'answered'))
  const note = { id: 3, name: 'ticket.assigned', at: minutesAfter(95), data: {} }
  expect(closedHours([opened, late, note], 2, kept([opened, late, note]))).toEqual([])
})

test('where an answer is taken back, the next one had waited since the beginning', () => {
  const first = reply(2, 10, status('new', 'answered'))
  const asked = {
    id: 3,
    name: 'message.received',
    at: minutesAfter(60),
    data: status('answered', 'open'),
  }
  const second = reply(4, 100, status('open', 'answered'))
  const before = [opened, first, asked, second]
  expect(closedHours(before, 3, kept(before))).toEqual([{ eventId: 4, closed: { 'open-answer': 40 * 60 } }])
  const returned = { id: 5, name: 'reply.returned', at: minutesAfter(101), data: { messageId: 2 } }
  const after = [...before, returned]
  expect(closedHours(after, 4, kept(after))).toEqual([{ eventId: 4, closed: { 'open-answer': 47 * 60 } }])
})
