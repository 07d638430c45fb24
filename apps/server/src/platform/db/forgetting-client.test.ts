import { setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import copyStreams from 'pg-copy-streams'
import { expect, inject, onTestFinished, test } from 'vitest'
import { ForgettingClient } from './forgetting-client.ts'

const connected = async () => {
  const client = new ForgettingClient({ connectionString: new URL('/postgres', inject('postgresUrl')).href })
  await client.connect()
  onTestFinished(() => client.end())
  return client
}

const collectYoung = async () => {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')({ type: 'minor' })
  // What a weak reference gave away lives until the turn has ended.
  await pause(1)
}

test('results are gone with the young memory, not only when all of it is cleaned', async () => {
  const client = await connected()
  const results: WeakRef<object>[] = []
  for (let asked = 0; asked < 50; asked++)
    results.push(new WeakRef(await client.query('select from generate_series(1, 100)')))
  await pause(1)
  await collectYoung()
  await collectYoung()
  expect(results.filter(result => result.deref()).length).toBeLessThan(5)
})

test('what is asked in the other ways of the library is answered as before', async () => {
  const client = await connected()
  expect(await new Promise(told => client.query('select 1 as one', (_, { rows }) => told(rows)))).toEqual([
    { one: 1 },
  ])
  expect(
    await new Promise(told => client.query('select $1::int as one', [2], (_, { rows }) => told(rows))),
  ).toEqual([{ one: 2 }])
  const copied = await client.query(copyStreams.to('copy (select 3) to stdout')).toArray()
  expect(`${Buffer.concat(copied)}`).toBe('3\n')
})

test('an error tells who asked', async () => {
  const client = await connected()
  const whoAsks = async () => await client.query('select nothing')
  await expect(whoAsks()).rejects.toMatchObject({ code: '42703', stack: expect.stringContaining('whoAsks') })
})
