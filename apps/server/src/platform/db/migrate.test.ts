import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { testPlatform } from '../testing/test-platform.ts'
import { migrate } from './migrate.ts'

test('after an upgrade the planner knows the new columns of old tables', async () => {
  const { pool } = await testPlatform()
  const folder = await mkdtemp(join(tmpdir(), 'stoa-migrate-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await pool.query('create table thing as select generate_series(1, 1000) as number')
  await pool.query('analyze thing')
  await writeFile(join(folder, '9000-more.sql'), 'alter table thing add column purged_at timestamptz')
  expect(await migrate(pool, folder)).toEqual(['9000-more.sql'])
  const plan = await pool.query<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>(
    'explain (format json) select from thing where purged_at is null',
  )
  expect(plan.rows[0]?.['QUERY PLAN'][0].Plan['Plan Rows']).toBe(1000)
  expect(await migrate(pool, folder)).toEqual([])
})
