import { expect, test } from 'vitest'
import { write } from '../platform.ts'
import { testPlatform } from '../testing/test-platform.ts'
import { system } from './act.ts'
import { adoptCluster } from './adopt-cluster.ts'
import { event } from './define.ts'
import { on } from './follower.ts'
import { createFollowers } from './followers.ts'
import { record } from './record.ts'

const things = { 'thing.happened': event<{ n: number }>('Something happened in a test') }

test('after a restore into another cluster every follower goes on where it was, and new events are not skipped', async () => {
  const platform = await testPlatform()
  const heard: Record<string, number[]> = { quick: [], late: [] }
  const ear = (name: 'quick' | 'late') => ({
    name,
    stage: 'automation' as const,
    reactions: [on(things, 'thing.happened', async (_act, { data }) => void heard[name]?.push(data.n))],
  })
  const happens = (n: number) => write(platform, system, act => record(act, things, 'thing.happened', { n }))
  await happens(1)
  await createFollowers(platform, [ear('quick'), ear('late')]).settle()
  await happens(2)
  await createFollowers(platform, [ear('quick')]).settle()
  await happens(3)
  expect(await adoptCluster(platform.pool)).toBe(false)

  // What a dump from a cluster that is a billion transactions older looks like here.
  await platform.pool.query(`update event set xid = (1000000000 + xid::text::bigint)::text::xid8`)
  await platform.pool.query(`update tick set horizon = (1000000000 + horizon::text::bigint)::text::xid8`)
  await platform.pool.query(`update cluster set system_identifier = 'elsewhere'`)
  expect(await adoptCluster(platform.pool)).toBe(true)
  expect(await adoptCluster(platform.pool)).toBe(false)
  await happens(4)
  await createFollowers(platform, [ear('quick'), ear('late')]).settle()

  expect(heard).toEqual({ quick: [1, 2, 3, 4], late: [1, 2, 3, 4] })
})
