import { metricNames } from '@stoa/contract/metrics'
import { unitOf, withinMetrics } from '@stoa/contract/metrics-within'
import { expect, test } from 'vitest'
import { migrate } from '../../apps/server/src/platform/db/migrate.ts'
import { databaseOfBefore } from '../support/database-of-before.ts'

const all = [...metricNames, ...withinMetrics]

test('a goal that wanted more than all of something wants all of it, and what can be more stays', async () => {
  const pool = await databaseOfBefore('0193_')
  for (const metric of all)
    for (const target of [0.9, 1.5])
      await pool.query(
        `insert into goal (name, metric, within, aim, target, period, from_on, to_on, zone, created_at)
         values ($1, $2, null, 'at-least', $3, 'month', '2026-11-01', '2026-11-30', 'UTC', now())`,
        [String(target), metric, target],
      )
  await migrate(pool)
  const { rows } = await pool.query<{ metric: string; name: string; target: number }>(
    'select metric, name, target from goal',
  )
  const kept = new Map(rows.map(({ metric, name, target }) => [`${metric} ${name}`, target]))
  for (const metric of all)
    expect([metric, kept.get(`${metric} 0.9`), kept.get(`${metric} 1.5`)]).toEqual([
      ...[metric, 0.9, unitOf(metric) === 'share' ? 1 : 1.5],
    ])
})
