import { seeded } from '@stoa/cast/mail/seeded'
import { expect, test } from 'vitest'
import { type Candidate, chooseAgent, nextTurn, type PushMethod, roomOf } from './choose-agent.ts'

const arrivals = 5_000
const monday = Temporal.Instant.from('2026-11-16T00:00:00Z')

type Load = Candidate & { given: number }

/** Tickets come at random and take random times; each that is done or comes lets the queue be given out. No database. */
const simulate = (method: PushMethod, crew: Load[]) => {
  const from = seeded(11)
  const done: { at: number; agent: Load }[] = []
  let [waiting, tooMuch, waitedWhileFree] = [0, 0, 0]
  const giveOut = (now: number) => {
    while (waiting > 0) {
      const chosen = chooseAgent(method, crew, { lastAgentId: null, ignoredById: null })
      const agent = crew.find(each => each.personId === chosen?.personId)
      if (!agent) break
      waiting -= 1
      agent.load += 1
      agent.given += 1
      agent.lastTurnAt = nextTurn(crew, monday.add({ seconds: now }))
      if (agent.capacity !== null && agent.load > agent.capacity) tooMuch += 1
      done.push({ at: now + 60 * from.between(2, 60), agent })
    }
    if (waiting > 0 && crew.some(agent => roomOf(agent) > 0)) waitedWhileFree += 1
  }
  let now = 0
  for (let number = 0; number < arrivals; number++) {
    now += from.between(1, 240)
    for (const ended of done.filter(({ at }) => at <= now).toSorted((one, other) => one.at - other.at)) {
      done.splice(done.indexOf(ended), 1)
      ended.agent.load -= 1
      giveOut(ended.at)
    }
    waiting += 1
    giveOut(now)
  }
  return { tooMuch, waitedWhileFree, given: crew.map(agent => agent.given) }
}

const crewOf = (size: number): Load[] =>
  Array.from({ length: size }, (_, index) => ({
    personId: index + 1,
    skill: (index % 5) + 1,
    priorityGroup: (index % 3) + 1,
    online: true,
    load: 0,
    capacity: 2,
    lastTurnAt: null,
    given: 0,
  }))

test.each(['round_robin', 'least_loaded', 'by_skill', 'priority_groups'] as const)(
  '%s: of thousands of tickets none waits while somebody is free, and nobody has too many',
  method => {
    const { tooMuch, waitedWhileFree, given } = simulate(method, crewOf(9))
    expect({ tooMuch, waitedWhileFree }).toEqual({ tooMuch: 0, waitedWhileFree: 0 })
    expect(given.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(arrivals - 50)
  },
)

test.each(['round_robin', 'least_loaded'] as const)(
  '%s is fair: nobody is five percent off the mean',
  method => {
    const { given } = simulate(method, crewOf(9))
    const mean = given.reduce((sum, each) => sum + each, 0) / given.length
    expect(Math.max(...given.map(each => Math.abs(each - mean) / mean))).toBeLessThan(0.05)
  },
)

test('by skill and by group the first are asked more than the last', () => {
  const bySkill = simulate('by_skill', crewOf(9)).given
  expect(bySkill[4]).toBeGreaterThan(1.2 * (bySkill[0] ?? 0))
  const byGroup = simulate('priority_groups', crewOf(9)).given
  expect(byGroup[0]).toBeGreaterThan(1.2 * (byGroup[2] ?? 0))
})
