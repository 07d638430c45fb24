import { expect, test } from 'vitest'
import { migrate } from '../../apps/server/src/platform/db/migrate.ts'
import { databaseOfBefore } from '../support/database-of-before.ts'

test('promises that had run out and were forgotten are missed, where and when they ran out; others stay as they were', async () => {
  const pool = await databaseOfBefore('0191_')
  await pool.query(`
    set session_replication_role = replica;
    insert into sla_ticket (ticket_id, level_id, because, department_id, assignee_id, priority, status, event_id)
      values (1, 3, 'department', 7, 9, 'normal', 'resolved', 1);
    insert into sla_clock (ticket_id, metric, target, started_at, due_at, breached_at, ended_at, elapsed, outcome, withdrawn_at) values
      (1, 'first_answer', 3600, '2026-11-01', '2026-11-01 01:00Z', '2026-11-01 01:00:01Z', '2026-11-01 05:00Z', 18000, 'cancelled', null),
      (1, 'next_answer', 3600, '2026-11-01', '2026-11-01 01:00Z', null, '2026-11-01 00:30Z', 1800, 'cancelled', null),
      (1, 'first_assign', 3600, '2026-11-01', null, null, '2026-11-01 05:00Z', 18000, 'cancelled', '2026-11-01');
    set session_replication_role = default`)
  await migrate(pool)
  const { rows } = await pool.query(`
    select metric, outcome, decided_at::text, department_id, level_id, responsible_id from sla_clock order by id`)
  expect(rows.map(Object.values)).toEqual([
    ['first_answer', 'missed', expect.stringContaining('2026-11-01 01:00:00'), 7, 3, 9],
    ['next_answer', 'cancelled', null, null, null, null],
    ['first_assign', 'cancelled', null, null, null, null],
  ])
})
