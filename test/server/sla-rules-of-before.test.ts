import { problemsIn } from '@stoa/conditions/check'
import { expect, test } from 'vitest'
import { ruleScopes } from '../../apps/server/src/automation/sla/rules/choose-level.ts'
import { migrate } from '../../apps/server/src/platform/db/migrate.ts'
import { databaseOfBefore } from '../support/database-of-before.ts'

test('SLA rules that were made before go on meaning the same', async () => {
  const pool = await databaseOfBefore('0018_')
  const rules = [
    [],
    [
      { field: 'department', values: [1, 2] },
      { field: 'priority', values: ['high', 'urgent'] },
    ],
    [
      { field: 'tag', values: ['VIP', 'größe'] },
      { field: 'subject', values: ['50% off', 'it’s "urgent"'] },
      { field: 'channel', values: ['email'] },
    ],
    [{ field: 'requester', values: ['nour@example.net', '@shop.example', 'kitchen.example'] }],
    [{ field: 'requester', values: ['kitchen.example'] }],
    [
      { field: 'priority', values: ['low'] },
      { field: 'requester', values: ['nour@example.net', 'kitchen.example'] },
      { field: 'tag', values: ['vip'] },
    ],
  ]
  for (const [position, conditions] of rules.entries())
    await pool.query(
      `insert into sla_rule (position, name, active, conditions, created_at, deleted_at) values ($1, 'Rule', true, $2, now(), $3)`,
      // What was deleted can be brought back, so it is carried over too.
      [position, JSON.stringify(conditions), position === 4 ? '2026-11-01T00:00:00Z' : null],
    )

  await migrate(pool)

  const { rows } = await pool.query('select groups from sla_rule order by position')
  const groups = rows.map(row => row.groups)
  const low = { field: 'priority', operator: 'any-of', value: ['low'] }
  const vip = { field: 'tags', operator: 'any-of', value: ['vip'] }
  const address = { field: 'requester-email', operator: 'is', value: ['nour@example.net'] }
  const domain = { field: 'requester-email', operator: 'ends-with', value: ['@kitchen.example'] }
  expect(groups).toEqual([
    [],
    [
      [
        { field: 'department', operator: 'any-of', value: [1, 2] },
        { field: 'priority', operator: 'any-of', value: ['high', 'urgent'] },
      ],
    ],
    [
      [
        { field: 'tags', operator: 'any-of', value: ['VIP', 'größe'] },
        { field: 'subject', operator: 'contains', value: ['50% off', 'it’s "urgent"'] },
        { field: 'channel', operator: 'any-of', value: ['email'] },
      ],
    ],
    [[address], [{ ...domain, value: ['@shop.example', '@kitchen.example'] }]],
    [[domain]],
    [
      [low, address, vip],
      [low, domain, vip],
    ],
  ])
  for (const each of groups) expect(problemsIn(each, ruleScopes)).toEqual([])
})
