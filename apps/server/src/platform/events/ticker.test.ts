import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { testPlatform } from '../testing/test-platform.ts'
import { tick } from './ticker.ts'

test('a tick costs the same however long the log is: it never reads all of it', async () => {
  const { pool } = await testPlatform()
  await pool.query(`
    insert into event (name, at, actor_kind, data)
    select 'thing.happened', now(), 'system', '{}' from generate_series(1, 5000)`)
  await pool.query('analyze event')
  const client = await pool.connect()
  await client.query('begin')
  // Transactions of other databases of the server hold ticks back, too.
  let first = await tick(client)
  for (let patience = 300; first.waiting && patience > 0; patience--) {
    await setTimeout(20)
    first = await tick(client)
  }
  const ticked = [first.ticked, (await tick(client)).ticked]
  const { rows } = await client.query(
    `select pg_stat_get_xact_numscans('event'::regclass)::int as "readThrough"`,
  )
  await client.query('rollback')
  client.release()
  expect([ticked, rows]).toEqual([[true, false], [{ readThrough: 0 }]])
})
