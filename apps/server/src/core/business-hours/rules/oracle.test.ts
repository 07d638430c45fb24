import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addBusinessTime, businessSeconds, isOpen, nextChange, openStretches } from './arithmetic.ts'
import { compileCalendar } from './business-calendar.ts'
import { createOracle } from './testing/oracle.ts'
import { hoursAround, moments } from './testing/random-hours.ts'

const day = 86_400

const at = (second: number) => Temporal.Instant.fromEpochMilliseconds(second * 1000)
const secondOf = (moment: Temporal.Instant | null) => (moment ? moment.epochMilliseconds / 1000 : null)

const cases = (longest: number) =>
  moments.chain(({ zone, second }) =>
    fc.record({
      hours: hoursAround(zone, second),
      from: fc.constant(second),
      amount: fc.oneof(fc.integer({ min: 0, max: 4 * 3600 }), fc.integer({ min: 0, max: longest })),
      more: fc.integer({ min: 0, max: longest }),
    }),
  )

/** What is not in the timeline of the oracle is beyond its sight. */
const within = (limit: number, second: number | null) => (second !== null && second <= limit ? second : null)

test('the arithmetic equals a walk along the minutes of the wall, in ten thousand random cases', () => {
  const property = fc.property(cases(0.75 * day), ({ hours, from, amount }) => {
    const calendar = compileCalendar(hours)
    const oracle = createOracle(hours)
    const to = from + amount
    const limit = from + day
    const told = {
      open: isOpen(calendar, at(from)),
      measured: businessSeconds(calendar, at(from), at(to)),
      due: within(limit, secondOf(addBusinessTime(calendar, at(from), amount))),
      change: within(limit, secondOf(nextChange(calendar, at(from)))),
    }
    expect(told).toEqual({
      open: oracle.isOpen(from),
      measured: oracle.measure(from, to),
      due: within(limit, oracle.add(from, amount, limit)),
      change: oracle.nextChange(from, limit),
    })
  })
  fc.assert(property, { numRuns: 10_000, seed: 20261123 })
}, 120_000)

test('adding and measuring are inverse', () => {
  const property = fc.property(cases(900 * day), ({ hours, from, amount }) => {
    const calendar = compileCalendar(hours)
    const to = at(from + amount)
    const due = addBusinessTime(calendar, at(from), amount)
    if (due) expect(businessSeconds(calendar, at(from), due)).toBe(amount)

    const measured = businessSeconds(calendar, at(from), to)
    const back = addBusinessTime(calendar, at(from), measured)
    expect(back && Temporal.Instant.compare(back, to) <= 0 && businessSeconds(calendar, back, to)).toBe(0)
  })
  fc.assert(property, { numRuns: 2_000, seed: 20261123 })
})

test('more time and a later begin never end earlier, and parts add up to the whole', () => {
  const property = fc.property(cases(900 * day), ({ hours, from, amount, more }) => {
    const calendar = compileCalendar(hours)
    const first = addBusinessTime(calendar, at(from), amount)
    const whole = addBusinessTime(calendar, at(from), amount + more)
    const later = addBusinessTime(calendar, at(from + more), amount)
    if (first) expect(secondOf(addBusinessTime(calendar, first, more))).toBe(secondOf(whole))
    if (first && whole) expect(Temporal.Instant.compare(first, whole)).toBeLessThanOrEqual(0)
    if (first && later) expect(Temporal.Instant.compare(first, later)).toBeLessThanOrEqual(0)

    const [a, b, c] = [at(from), at(from + amount), at(from + amount + more)]
    const parts = businessSeconds(calendar, a, b) + businessSeconds(calendar, b, c)
    expect(parts).toBe(businessSeconds(calendar, a, c))
  })
  fc.assert(property, { numRuns: 2_000, seed: 20261123 })
})

test('openings are in order, apart from each other, open at their begin, closed at their end, and all there is', () => {
  const property = fc.property(cases(500 * day), ({ hours, from, amount }) => {
    const calendar = compileCalendar(hours)
    const to = at(from + amount)
    const stretches = openStretches(calendar, at(from), to)
    let last = Number.NEGATIVE_INFINITY
    let seconds = 0
    for (const stretch of stretches) {
      const [begin, end] = [stretch.from.epochMilliseconds, stretch.to.epochMilliseconds]
      const closes = !isOpen(calendar, stretch.to) || stretch.to.equals(to)
      if (begin <= last || end <= begin || !isOpen(calendar, stretch.from) || !closes)
        expect.fail(`${stretch.from} to ${stretch.to} is no opening`)
      seconds += (end - begin) / 1000
      last = end
    }
    expect(seconds).toBe(businessSeconds(calendar, at(from), to))
  })
  fc.assert(property, { numRuns: 1_000, seed: 20261123 })
})
