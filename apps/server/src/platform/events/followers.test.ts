import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { write } from '../platform.ts'
import { testPlatform } from '../testing/test-platform.ts'
import { system } from './act.ts'
import { event } from './define.ts'
import { type Follower, on } from './follower.ts'
import { followerRoutes } from './follower-failures.ts'
import { createFollowers } from './followers.ts'
import { record } from './record.ts'

const things = { 'thing.happened': event<{ n: number }>('Something happened in a test') }

const happens = (
  platform: Awaited<ReturnType<typeof testPlatform>>,
  n: number,
  ticketId: number | null = null,
) => write(platform, system, act => record(act, things, 'thing.happened', { n }, ticketId))

const collector = (name: string, stage: Follower['stage'], hear: (n: number) => void): Follower => ({
  name,
  stage,
  reactions: [on(things, 'thing.happened', async (_act, { data }) => hear(data.n))],
})

test('an event of an older transaction that commits late, behind a higher id, is not skipped', async () => {
  const platform = await testPlatform()
  const heard: number[] = []
  const followers = createFollowers(platform, [collector('ear', 'automation', n => heard.push(n))])
  const older = await platform.pool.connect()
  await older.query('begin')
  await older.query(
    `insert into event (name, at, actor_kind, data) values ('thing.happened', now(), 'system', '{"n": 1}')`,
  )
  await happens(platform, 2)

  await followers.settle()
  // The younger one has to wait, because nobody can know yet what the older transaction will do.
  expect(heard).toEqual([])

  await older.query('commit')
  older.release()
  await followers.settle()
  expect(heard).toEqual([1, 2])
})

test('outlets hear of an event only after every automation', async () => {
  const platform = await testPlatform()
  const order: string[] = []
  const automation: Follower = {
    name: 'decides',
    stage: 'automation',
    reactions: [
      on(things, 'thing.happened', async () => {
        order.push('decides')
      }),
    ],
  }
  const outlet = collector('tells', 'outlet', () => order.push('tells'))
  const onlyOutlet = createFollowers(platform, [outlet])
  await createFollowers(platform, [automation, outlet]).settle()
  await happens(platform, 1)

  // The automation exists but has not run: the outlet waits for it.
  await onlyOutlet.settle()
  expect(order).toEqual([])
  await createFollowers(platform, [automation, outlet]).settle()
  expect(order).toEqual(['decides', 'tells'])
})

test('each event counts once, for writers and followers at full speed', async () => {
  const platform = await testPlatform()
  const heard: number[] = []
  const followers = createFollowers(platform, [collector('ear', 'outlet', n => heard.push(n))])
  await followers.start()
  const numbers = Array.from({ length: 200 }, (_, n) => n)
  await Promise.all(
    [0, 1, 2, 3].map(async lane => {
      for (const n of numbers.filter(each => each % 4 === lane)) await happens(platform, n)
    }),
  )
  for (let waited = 0; heard.length < numbers.length && waited < 5000; waited += 20) await pause(20)
  await followers.stop()

  expect(heard.toSorted((a, b) => a - b)).toEqual(numbers)
})

test('an event that keeps failing is set aside with the later ones of its ticket, and the others go on', async () => {
  const platform = await testPlatform()
  const heard: number[] = []
  let broken = true
  const follower = collector('ear', 'outlet', n => {
    if (broken && n === 1) throw new Error('no such thing')
    heard.push(n)
  })
  const followers = createFollowers(platform, [follower])
  await happens(platform, 1, 7)
  await happens(platform, 2, 7)
  await happens(platform, 3, 8)
  await followers.settle()

  const failures = () =>
    platform.db.selectFrom('follower_failure').select(['id', 'error']).orderBy('event_id').execute()
  expect(heard).toEqual([3])
  expect((await failures()).map(failure => failure.error)).toEqual([
    'no such thing',
    'waits for an earlier event of this ticket',
  ])

  broken = false
  const [first] = await failures()
  const runAgain = followerRoutes(platform, [follower]).find(
    ({ route }) => route.key === 'followers.runAgain',
  )
  await runAgain?.handle({ params: { id: first?.id } } as never)
  expect(heard).toEqual([3, 1, 2])
  expect(await failures()).toEqual([])
})

test('whoever keeps something about tickets hears once of each that anything happened to, after those who decide', async () => {
  const platform = await testPlatform()
  const said: unknown[] = []
  const keeper: Follower = {
    name: 'keeps',
    stage: 'keeping',
    reactions: [],
    keep: async (_act, ticketIds) => void said.push(ticketIds),
  }
  const automation = collector('decides', 'automation', n => said.push(n))
  for (const ticketId of [8, 7, null, 7]) await happens(platform, 1, ticketId)

  await createFollowers(platform, [keeper, automation]).settle()

  expect(said).toEqual([1, 1, 1, 1, [7, 8]])
})

test('a ticket about which nothing can be kept is set aside, and the others go on', async () => {
  const platform = await testPlatform()
  const kept: number[] = []
  let broken = true
  const keeper: Follower = {
    name: 'keeps',
    stage: 'keeping',
    reactions: [],
    keep: async (_act, ticketIds) => {
      if (broken && ticketIds.includes(7)) throw new Error('no such thing')
      kept.push(...ticketIds)
    },
  }
  for (const ticketId of [7, 8, 7]) await happens(platform, 1, ticketId)
  await createFollowers(platform, [keeper]).settle()
  expect(kept).toEqual([8])

  broken = false
  const failed = await platform.db.selectFrom('follower_failure').select('id').orderBy('id').execute()
  const runAgain = followerRoutes(platform, [keeper]).find(({ route }) => route.key === 'followers.runAgain')
  await runAgain?.handle({ params: { id: failed[0]?.id } } as never)
  expect([failed.length, kept]).toEqual([2, [8, 7, 7]])
})

test('something that answers itself is stopped', async () => {
  const platform = await testPlatform()
  let answers = 0
  const parrot: Follower = {
    name: 'parrot',
    stage: 'automation',
    reactions: [
      on(things, 'thing.happened', async (act, { data }) => {
        answers += 1
        await record(act, things, 'thing.happened', { n: data.n + 1 })
      }),
    ],
  }
  await happens(platform, 0)
  await createFollowers(platform, [parrot]).settle()

  const failed = await platform.db.selectFrom('follower_failure').select('error').execute()
  expect(failed.map(row => row.error)).toEqual([
    'Event thing.happened is 11 causes deep: something answers itself.',
  ])
  expect(answers).toBeLessThan(20)
})
