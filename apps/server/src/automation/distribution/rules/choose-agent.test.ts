import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Candidate, chooseAgent, nextTurn, roomOf } from './choose-agent.ts'

const [ada, ben, dora] = [1, 2, 3]

const agent = (personId: number, of: Partial<Candidate> = {}): Candidate => ({
  personId,
  skill: 3,
  priorityGroup: 1,
  online: true,
  load: 0,
  capacity: null,
  lastTurnAt: null,
  ...of,
})

const at = (time: string) => Temporal.Instant.from(`2026-11-20T${time}:00Z`)
const fresh = { lastAgentId: null, ignoredById: null }
const chosen = (...given: Parameters<typeof chooseAgent>) => chooseAgent(...given)?.personId ?? null

test('round robin asks who waited longest for a turn, and who never had one before that', () => {
  const crew = [agent(ada, { lastTurnAt: at('10:00') }), agent(ben, { lastTurnAt: at('09:00') })]
  expect(chosen('round_robin', crew, fresh)).toBe(ben)
  expect(chosen('round_robin', [...crew, agent(dora)], fresh)).toBe(dora)
})

test('turns that are given within one moment keep their order', () => {
  const crew = [agent(ada), agent(ben), agent(dora)]
  const asked = Array.from({ length: 7 }, () => {
    const next = chooseAgent('round_robin', crew, fresh)
    if (next) next.lastTurnAt = nextTurn(crew, at('10:00'))
    return next?.personId
  })
  expect(asked).toEqual([ada, ben, dora, ada, ben, dora, ada])
})

test('least loaded asks who holds least; among equals it goes by turns', () => {
  const crew = [agent(ada, { load: 2 }), agent(ben, { load: 1, lastTurnAt: at('10:00') })]
  expect(chosen('least_loaded', crew, fresh)).toBe(ben)
  expect(chosen('least_loaded', [...crew, agent(dora, { load: 1, lastTurnAt: at('09:00') })], fresh)).toBe(
    dora,
  )
})

test('by skill asks the most skilled who has room, however much the others are free', () => {
  const crew = [agent(ada, { skill: 5, load: 2, capacity: 3 }), agent(ben, { skill: 4 })]
  expect(chosen('by_skill', crew, fresh)).toBe(ada)
  expect(chosen('by_skill', [agent(ada, { skill: 5, load: 3, capacity: 3 }), agent(ben)], fresh)).toBe(ben)
})

test('a priority group is asked only when nobody of those before fits', () => {
  const first = agent(ada, { priorityGroup: 1, load: 9, capacity: 10 })
  const second = agent(ben, { priorityGroup: 2 })
  expect(chosen('priority_groups', [second, first], fresh)).toBe(ada)
  expect(chosen('priority_groups', [second, { ...first, online: false }], fresh)).toBe(ben)
})

test('who is away, full or has no capacity at all gets nothing', () => {
  const crew = [
    agent(ada, { online: false }),
    agent(ben, { load: 3, capacity: 3 }),
    agent(dora, { capacity: 0 }),
  ]
  expect(chosen('least_loaded', crew, fresh)).toBeNull()
})

test('the last agent comes first where there is room, and never when just having let it lie', () => {
  const crew = [agent(ada), agent(ben, { load: 5 })]
  expect(chosen('least_loaded', crew, { lastAgentId: ben, ignoredById: null })).toBe(ben)
  expect(chosen('least_loaded', crew, { lastAgentId: ben, ignoredById: ben })).toBe(ada)
  expect(chosen('least_loaded', crew, { lastAgentId: dora, ignoredById: null })).toBe(ada)
})

test('who let it lie is asked again where nobody else fits', () => {
  const crew = [agent(ada), agent(ben, { online: false })]
  expect(chosen('round_robin', crew, { lastAgentId: null, ignoredById: ada })).toBe(ada)
})

test('whatever the crew, somebody who fits is chosen, and nobody only where nobody fits', () => {
  const candidate = fc.record({
    skill: fc.integer({ min: 1, max: 5 }),
    priorityGroup: fc.integer({ min: 1, max: 9 }),
    online: fc.boolean(),
    load: fc.integer({ min: 0, max: 4 }),
    capacity: fc.option(fc.integer({ min: 0, max: 4 }), { nil: null }),
    lastTurnAt: fc.option(
      fc.integer({ min: 0, max: 3 }).map(hour => at(`0${hour}:00`)),
      { nil: null },
    ),
  })
  const crews = fc
    .array(candidate, { maxLength: 6 })
    .map(crew => crew.map((each, index) => ({ ...each, personId: index + 1 })))
  const person = fc.option(fc.integer({ min: 1, max: 6 }), { nil: null })
  const methods = fc.constantFrom('round_robin', 'least_loaded', 'by_skill', 'priority_groups')
  fc.assert(
    fc.property(crews, methods, person, person, (crew, method, lastAgentId, ignoredById) => {
      const found = chooseAgent(method, crew, { lastAgentId, ignoredById })
      const fitting = crew.filter(each => roomOf(each) > 0)
      if (found === null) return fitting.length === 0
      return fitting.includes(found) && (found.personId !== ignoredById || fitting.length === 1)
    }),
    { numRuns: 2000 },
  )
})
