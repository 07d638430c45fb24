import { expect, test } from 'vitest'
import { migrate } from '../../apps/server/src/platform/db/migrate.ts'
import { departmentQuarters, keptQuarters, keptSpans } from '../support/count-anew.ts'
import { databaseOfBefore } from '../support/database-of-before.ts'

test('what reports had counted before their keys were numbers is all there', async () => {
  const pool = await databaseOfBefore('0160_')
  await pool.query(
    `insert into report_zone (zone, looked_at, built_at) values ('Europe/Athens', now(), now())`,
  )
  await pool.query(`
    insert into report_quarter (detail, tag, at, department_id, agent_id, channel, answers, notes) values
      ('both', '', '2026-05-01 21:15Z', 1, 2, 'email', 3, null),
      ('both', 'vip', '2026-05-01 21:15Z', 1, 2, 'email', 2, null),
      ('both', ' 7', '2026-05-01 21:15Z', 1, 2, 'email', null, 5),
      ('department', '', '2026-05-01 21:15Z', 1, 0, '', 4, null)`)
  await pool.query(`
    insert into report_span (zone, grain, detail, tag, starts_on, department_id, agent_id, channel, answers) values
      ('Europe/Athens', 'day', 'both', 'vip', '2026-05-02', 1, 2, 'email', 2),
      ('Europe/Athens', 'day', 'agent', 'vip', '2026-05-02', 1, 2, '', 2),
      ('Europe/Athens', 'month', 'agent', '', '2026-05-01', 1, 2, '', 6)`)
  await migrate(pool)
  expect(await keptQuarters(pool)).toEqual(
    [
      '2026-05-01T21:15:00Z 1/2 email  answers 3',
      '2026-05-01T21:15:00Z 1/2 email vip answers 2',
      '2026-05-01T21:15:00Z 1/2 email  7 notes 5',
    ].sort(),
  )
  expect((await departmentQuarters(pool)).kept).toEqual(['2026-05-01T21:15:00Z 1/0   answers 4'])
  expect(await keptSpans(pool)).toEqual([
    'Europe/Athens day both 2026-05-02 1/2 email vip answers 2',
    'Europe/Athens month agent 2026-05-01 1/2   answers 6',
  ])
})
