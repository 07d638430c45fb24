import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { createPipeline } from '../../platform/db/pipeline.ts'
import type { Platform } from '../../platform/platform.ts'
import { testPlatform } from '../../platform/testing/test-platform.ts'
import { createKeepTogether } from './commands.ts'

const record = (platform: Platform, text: string, source: object = {}) => ({
  channel: 'paper',
  source,
  raw: Buffer.from(text),
  dedupKey: Buffer.from(text),
  receivedAt: platform.clock.now(),
})

const keepTogether = ({ pool }: Platform) => {
  const pipeline = createPipeline(pool)
  onTestFinished(() => pipeline.close())
  return createKeepTogether(pipeline)
}

const inLedger = async (platform: Platform) => {
  const { rows } = await sql<{ raw: Buffer; transaction: string }>`
    select raw, xmin::text as transaction from intake order by id`.execute(platform.db)
  return {
    texts: rows.map(({ raw }) => raw.toString()),
    transactions: new Set(rows.map(({ transaction }) => transaction)).size,
  }
}

const texts = Array.from({ length: 20 }, (_, number) => `mail ${number}`)

test('what comes side by side is kept in its order, with few writes', async () => {
  const platform = await testPlatform()
  const keep = keepTogether(platform)
  const kept = await Promise.all(texts.map(text => keep(record(platform, text))))
  expect(new Set(kept.map(({ id }) => id)).size).toBe(20)
  expect(kept.every(({ duplicate }) => !duplicate)).toBe(true)
  // Sixteen, then the rest: what comes in one turn waits for its end.
  expect(await inLedger(platform)).toEqual({ texts, transactions: 2 })
})

test('the same thing given twice is one record, whether side by side or later', async () => {
  const platform = await testPlatform()
  const keep = keepTogether(platform)
  const [, first, second] = await Promise.all(
    ['another', 'one', 'one'].map(text => keep(record(platform, text))),
  )
  expect([first?.duplicate, second?.duplicate]).toEqual([false, true])
  expect(second?.id).toBe(first?.id)
  expect(await keep(record(platform, 'one'))).toEqual({ id: first?.id, duplicate: true })
})

test('what cannot be kept takes nobody with it', async () => {
  const platform = await testPlatform()
  const keep = keepTogether(platform)
  const ends = await Promise.allSettled([
    ...texts.slice(0, 3).map(text => keep(record(platform, text))),
    keep(record(platform, 'cursed', { name: '\u0000' })),
    ...texts.slice(3, 6).map(text => keep(record(platform, text))),
  ])
  expect(ends.filter(({ status }) => status === 'rejected')).toHaveLength(1)
  expect((await inLedger(platform)).texts.toSorted()).toEqual(texts.slice(0, 6))
})
