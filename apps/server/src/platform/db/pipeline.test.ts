import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { testPlatform } from '../testing/test-platform.ts'
import type { Tx } from './database.ts'
import { createPipeline } from './pipeline.ts'

const withPipeline = async () => {
  const { db, pool } = await testPlatform()
  await sql`create table thing (n int primary key)`.execute(db)
  const pipeline = createPipeline(pool)
  onTestFinished(() => pipeline.close())
  const things = async () =>
    (await sql<{ n: number }>`select n from thing order by n`.execute(db)).rows.map(({ n }) => n)
  return { db, pipeline, things }
}

const insert = (tx: Tx, n: number) => sql`insert into thing (n) values (${n})`.execute(tx)

test('what is asked side by side is done in the order in which it was asked', async () => {
  const { pipeline, things } = await withPipeline()
  await pipeline.transaction(async tx => {
    await Promise.all([insert(tx, 1), sql`update thing set n = n + 10`.execute(tx), insert(tx, 1)])
  })
  expect(await things()).toEqual([1, 11])
})

test('what is late in a transaction that failed is not written', async () => {
  const { pipeline, things } = await withPipeline()
  let late: Promise<PromiseSettledResult<unknown>[]> | undefined
  const failing = pipeline.transaction(async tx => {
    await insert(tx, 1)
    late = Promise.allSettled([insert(tx, 2).then(() => insert(tx, 3))])
    throw new Error('no such thing')
  })
  await expect(failing).rejects.toThrow('no such thing')
  expect(await late).toMatchObject([{ status: 'rejected' }])
  expect(await things()).toEqual([])
})

test('a connection that breaks in the middle fails what is under way, and the next transaction takes another', async () => {
  const { db, pipeline, things } = await withPipeline()
  const broken = pipeline.transaction(async tx => {
    await insert(tx, 1)
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(db)
    await insert(tx, 2)
  })
  await expect(broken).rejects.toThrow()
  await pipeline.transaction(tx => insert(tx, 3))
  expect(await things()).toEqual([3])
})

test('whoever does not tell that a statement failed is told that nothing was written', async () => {
  const { pipeline, things } = await withPipeline()
  const silent = pipeline.transaction(async tx => {
    await insert(tx, 1)
    await insert(tx, 1).catch(() => {})
  })
  await expect(silent).rejects.toThrow('nothing of it was written')
  expect(await things()).toEqual([])
})
