import { rules, type Trigger } from '@stoa/contract/rules'
import { tickets } from '@stoa/contract/tickets'
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openCompany } from '../support/company.ts'

const priority = fc.constantFrom('low', 'normal', 'high', 'urgent')
const tag = fc.constantFrom('a', 'b')
const trigger = fc.constantFrom<Trigger>(
  'ticket-created',
  'entry-added',
  'status-changed',
  'tags-changed',
  'priority-changed',
  'ticket-transferred',
)
const condition = fc.oneof(
  priority.map(value => ({ field: 'priority', operator: 'any-of', value: [value] })),
  tag.map(value => ({ field: 'tags', operator: 'any-of', value: [value] })),
  fc
    .constantFrom('rule', 'agent')
    .map(value => ({ field: 'actor-kind', operator: 'any-of', value: [value] })),
)
const action = fc.oneof(
  priority.map(value => ({ kind: 'prioritise' as const, priority: value })),
  tag.map(value => ({ kind: 'tag' as const, tags: [value] })),
  tag.map(value => ({ kind: 'untag' as const, tags: [value] })),
  fc.constant({ kind: 'note' as const, html: 'Noted' }),
  fc.constant({ kind: 'resolve' as const, silent: true }),
  fc.constant({ kind: 'reopen' as const }),
)
const rule = fc.record({
  when: fc.uniqueArray(trigger, { minLength: 1, maxLength: 3 }),
  groups: fc.array(fc.array(condition, { minLength: 1, maxLength: 2 }), { maxLength: 2 }),
  actions: fc.array(action, { minLength: 1, maxLength: 3 }),
  stopsOthers: fc.boolean(),
})
const act = fc.constantFrom('note', 'resolve', 'reopen', 'tag')

test('whatever rules there are and whatever happens, they come to an end and keep to the guards', async () => {
  const company = await openCompany()
  const { ada, platform } = company
  await fc.assert(
    fc.asyncProperty(
      fc.array(rule, { minLength: 2, maxLength: 8 }),
      fc.array(act, { maxLength: 4 }),
      async (drawn, acts) => {
        for (const { id } of (await ada.calls(rules.list)).body.items)
          await ada.calls(rules.delete, { params: { id } })
        for (const [index, each] of drawn.entries()) await company.rule({ ...each, name: `${index}` })
        const { id } = await company.opens('Hello', null)
        const params = { id }
        for (const each of acts) {
          if (each === 'note') await ada.calls(tickets.note, { params, body: { text: 'By hand' } })
          else if (each === 'tag') await ada.calls(tickets.tag, { params, body: { tag: 'a' } })
          else await ada.calls(tickets[each], { params, body: {} })
        }
        await company.settle()

        const { rows } = await sql<{ most: number; deepest: number; failures: number }>`
          select
            (select coalesce(max(runs), 0)::int from (select count(*) as runs from rule_run
               where ticket_id = ${id} and outcome <> 'stopped' group by rule_id, root_id) as each) as most,
            (select max(depth)::int from event where ticket_id = ${id}) as deepest,
            (select count(*)::int from follower_failure) as failures`.execute(platform.db)
        expect(rows[0]?.most).toBeLessThanOrEqual(1)
        expect(rows[0]?.deepest).toBeLessThanOrEqual(10)
        expect(rows[0]?.failures).toBe(0)
      },
    ),
    { numRuns: 8, endOnFailure: true },
  )
}, 180_000)
