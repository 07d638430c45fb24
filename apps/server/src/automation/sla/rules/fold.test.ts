import type { SlaTarget } from '@stoa/contract/sla'
import type { Priority } from '@stoa/contract/ticket-shapes'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileCalendar } from '../../../core/business-hours/queries.ts'
import { office } from '../../../core/business-hours/rules/testing.ts'
import { eventsThatStand } from '../../../core/tickets/queries.ts'
import type { Clock, TicketMetric } from './clocks.ts'
import { fold } from './fold.ts'
import { elapsedOf } from './stretches.ts'
import { type Terms, targetOf } from './terms.ts'
import { begun, histories } from './testing/histories.ts'
import { tellByMinutes } from './testing/minute-oracle.ts'

const hour = 3600
const targets: SlaTarget[] = [
  { metric: 'first_answer', priority: null, seconds: 2 * hour },
  { metric: 'first_answer', priority: 'urgent', seconds: hour / 4 },
  { metric: 'next_answer', priority: null, seconds: 4 * hour },
  { metric: 'first_assign', priority: null, seconds: hour },
  { metric: 'first_assign', priority: 'low', seconds: 20 * hour },
  { metric: 'first_resolve', priority: null, seconds: 16 * hour },
  { metric: 'first_resolve', priority: 'high', seconds: 5 * hour },
]
const night = compileCalendar({
  timeZone: 'America/New_York',
  week: {
    monday: [
      { from: '00:00', to: '02:30' },
      { from: '22:00', to: '24:00' },
    ],
    tuesday: [{ from: '00:00', to: '24:00' }],
    wednesday: [],
    thursday: [{ from: '07:13', to: '07:21' }],
    friday: [{ from: '13:00', to: '23:59' }],
    saturday: [],
    sunday: [{ from: '01:00', to: '03:00' }],
  },
  exceptions: [{ date: '2026-10-27', intervals: [] }],
})

const minutes = (moment: Temporal.Instant | null) =>
  moment && Math.round(begun.until(moment).total('minutes'))

test('clocks are what their definitions say, minute by minute, whatever happened to the ticket', () => {
  fc.assert(
    fc.property(histories, fc.constantFrom(office(), night), (events, calendar) => {
      const terms: Terms = { targets, warnBefore: 600, calendar }
      const state = fold(eventsThatStand(events), () => terms)
      const now = events.at(-1)?.at ?? begun
      const ours = (clock: Clock) => ({
        metric: clock.metric,
        start: minutes(clock.startedAt),
        end: minutes(clock.endedAt),
        outcome: clock.outcome,
        elapsed: (clock.elapsed ?? elapsedOf(clock.stretches, calendar, now)) / 60,
        due: clock.endedAt ? null : minutes(clock.dueAt),
      })
      const inMinutes = (metric: TicketMetric, priority: Priority) =>
        (targetOf(terms, metric, priority) ?? 0) / 60
      expect(state?.clocks.map(ours)).toEqual(tellByMinutes(events, inMinutes, calendar))
    }),
    { numRuns: 1000, seed: 12 },
  )
}, 60_000)

test('a breach begins the second after the due time, and a warning the given business time before it', () => {
  const opened = { id: 1, name: 'ticket.opened', at: begun, data: { departmentId: 1 } }
  const chosen = {
    id: 2,
    name: 'sla.level-changed',
    at: begun,
    data: { level: { from: null, to: 1 }, because: 'rule', ruleId: 3, sinceOpening: true },
  }
  // Friday 16:07 in Athens: 53 minutes are left of the day.
  const terms: Terms = { targets, warnBefore: 2 * hour - 60, calendar: office() }
  const [clock] = fold([opened, chosen], () => terms)?.clocks ?? []
  expect(clock).toMatchObject({ metric: 'first_answer', target: 2 * hour })
  expect(String(clock?.dueAt)).toBe('2026-10-26T08:07:00Z')
  expect(String(clock?.breachAt)).toBe('2026-10-26T08:07:01Z')
  expect(String(clock?.warnAt)).toBe('2026-10-23T13:08:00Z')
})
