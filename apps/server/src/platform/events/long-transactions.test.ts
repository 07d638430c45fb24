import { setTimeout as pause } from 'node:timers/promises'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { testPlatform } from '../testing/test-platform.ts'
import { warnOfLongTransactions } from './long-transactions.ts'

test('a transaction that has written and stays open is named in the log, a finished one is not', async () => {
  const platform = await testPlatform()
  const lines: string[] = []
  const log = pino({}, { write: line => lines.push(line) })
  const client = await platform.pool.connect()
  await client.query(`set application_name = 'a long import'`)
  await client.query('begin')
  await client.query(`insert into tick (horizon) values ('3')`)
  await pause(300)

  const named = () => lines.filter(line => line.includes('a long import')).length
  await warnOfLongTransactions({ db: platform.db, log }, 0.2)
  expect(named()).toBe(1)
  await client.query('rollback')
  await warnOfLongTransactions({ db: platform.db, log }, 0.2)
  expect(named()).toBe(1)
  client.release(true)
})
