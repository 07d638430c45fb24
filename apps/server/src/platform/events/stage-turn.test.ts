import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { write } from '../platform.ts'
import { testPlatform } from '../testing/test-platform.ts'
import { system } from './act.ts'
import { event } from './define.ts'
import { type Follower, on, type Stage } from './follower.ts'
import { createFollowers } from './followers.ts'
import { record } from './record.ts'

const things = {
  'thing.happened': event<{ n: number }>('Something happened in a test'),
  'thing.ignored': event('Something that nobody hears of'),
}

type TestPlatform = Awaited<ReturnType<typeof testPlatform>>

const happens = (platform: TestPlatform, n: number, ticketId: number | null = null) =>
  write(platform, system, act => record(act, things, 'thing.happened', { n }, ticketId))

/** Writes what it hears into a table, in the transaction in which it hears it. */
const writer = (name: string, stage: Stage, before: (n: number) => unknown = () => {}): Follower => ({
  name,
  stage,
  reactions: [
    on(things, 'thing.happened', async ({ tx }, { data }) => {
      await sql`insert into heard (name, n) values (${name}, ${data.n})`.execute(tx)
      await before(data.n)
    }),
  ],
})

const withTable = async () => {
  const platform = await testPlatform()
  await sql`create table heard (id bigint generated always as identity, name text, n int)`.execute(
    platform.db,
  )
  const heardBy = async (name: string) => {
    const found = await sql<{ n: number }>`select n from heard where name = ${name} order by id`.execute(
      platform.db,
    )
    return found.rows.map(({ n }) => n)
  }
  const running = async (...followers: Follower[]) => {
    const made = createFollowers(platform, followers)
    await made.start()
    onTestFinished(() => made.stop())
  }
  const until = async (isSo: () => Promise<boolean>) => {
    for (let waited = 0; !(await isSo()) && waited < 10_000; waited += 20) await pause(20)
  }
  const placeOf = async (name: string) =>
    (await platform.db.selectFrom('follower').select('tick_id').where('name', '=', name).executeTakeFirst())
      ?.tick_id
  return { platform, heardBy, running, until, placeOf }
}

const numbers = Array.from({ length: 60 }, (_, n) => n)

test('whoever hears nothing passes on with the others, and holds up nobody behind', async () => {
  const { platform, heardBy, placeOf } = await withTable()
  const deaf: Follower = { name: 'deaf', stage: 'automation', reactions: [] }
  const followers = createFollowers(platform, [deaf, writer('hears', 'automation'), writer('told', 'outlet')])
  await happens(platform, 1)
  await write(platform, system, act => record(act, things, 'thing.ignored', {}))
  await followers.settle()

  expect(await heardBy('told')).toEqual([1])
  expect([await placeOf('deaf'), await placeOf('hears')]).toEqual([
    await placeOf('told'),
    await placeOf('told'),
  ])
})

test('in two processes at once each event is heard once by each follower, and in order', async () => {
  const { platform, heardBy, running, until } = await withTable()
  const all = () => [writer('routes', 'routing'), writer('decides', 'automation'), writer('tells', 'outlet')]
  await running(...all())
  await running(...all())
  for (const n of numbers) await happens(platform, n)
  await until(async () => (await heardBy('tells')).length >= numbers.length)

  for (const name of ['routes', 'decides', 'tells']) expect(await heardBy(name)).toEqual(numbers)
})

test('a process that dies in the middle of an event leaves nothing of it, and the event is heard again', async () => {
  const { platform, heardBy, running, until } = await withTable()
  let dies = true
  const die = async (n: number) => {
    if (n !== 2 || !dies) return
    dies = false
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and state = 'idle in transaction'`.execute(platform.db)
  }
  await running(writer('ear', 'automation', die), writer('tells', 'outlet'))
  for (const n of [1, 2, 3]) await happens(platform, n)
  await until(async () => (await heardBy('tells')).length >= 3)

  expect([dies, await heardBy('ear'), await heardBy('tells')]).toEqual([false, [1, 2, 3], [1, 2, 3]])
})

test('an event that one follower cannot take holds up neither the others of its stage nor those behind', async () => {
  const { platform, heardBy, running, until } = await withTable()
  const fail = (n: number) => {
    if (n === 1) throw new Error('no such thing')
  }
  await running(writer('fails', 'automation', fail), writer('hears', 'automation'), writer('tells', 'outlet'))
  for (const n of [1, 2, 3]) await happens(platform, n, n)
  await until(async () => (await heardBy('tells')).length >= 3)

  expect([await heardBy('fails'), await heardBy('hears'), await heardBy('tells')]).toEqual([
    [2, 3],
    [1, 2, 3],
    [1, 2, 3],
  ])
  const failed = await platform.db.selectFrom('follower_failure').select(['follower', 'error']).execute()
  expect(failed).toEqual([{ follower: 'fails', error: 'no such thing' }])
})

/** What PostgreSQL answers when two wait for each other. */
const deadlock = () => Object.assign(new Error('deadlock detected'), { code: '40P01' })

test('an event is not set aside for a deadlock: it is heard again', async () => {
  const { platform, heardBy, running, until } = await withTable()
  let left = 3
  const meets = (n: number) => {
    if (n === 1 && left-- > 0) throw deadlock()
  }
  await running(writer('ear', 'automation', meets), writer('tells', 'outlet'))
  for (const n of [1, 2, 3]) await happens(platform, n, 7)
  await until(async () => (await heardBy('tells')).length >= 3)

  expect([await heardBy('ear'), await heardBy('tells')]).toEqual([
    [1, 2, 3],
    [1, 2, 3],
  ])
  expect(await platform.db.selectFrom('follower_failure').select('error').execute()).toEqual([])
})

test('whoever cannot go on at all is waited for by nobody of its stage', async () => {
  const { platform, heardBy, running, until } = await withTable()
  const never = () => {
    throw deadlock()
  }
  await running(writer('stuck', 'outlet', never), writer('tells', 'outlet'))
  for (const n of [1, 2, 3]) {
    await happens(platform, n)
    await until(async () => (await heardBy('tells')).includes(n))
  }
  expect([await heardBy('stuck'), await heardBy('tells')]).toEqual([[], [1, 2, 3]])
})
