import { matcher } from '@stoa/conditions/matcher'
import type { Values } from '@stoa/conditions/values'
import type { Condition } from '@stoa/contract/conditions'
import { expect, test } from 'vitest'
import { chooseLevel } from './choose-level.ts'

const values: Values = new Map<string, unknown>([
  ['priority', 'urgent'],
  ['channel', 'email'],
])
const friday = Temporal.Instant.from('2026-11-20T16:50:00Z')
const ruleOf = (id: number, levelId: number | null, ...conditions: Condition[]) => ({
  id,
  levelId,
  holds: matcher(conditions.length > 0 ? [conditions] : [], { zone: 'Europe/Athens' }),
})
const urgent: Condition = { field: 'priority', operator: 'any-of', value: ['urgent'] }
const byApi: Condition = { field: 'channel', operator: 'any-of', value: ['api'] }
const atWeekends: Condition = { field: 'now', operator: 'weekday', value: [6, 7] }

test('the first rule that holds decides, and the department comes last', () => {
  const rules = [ruleOf(1, 7, urgent, byApi), ruleOf(2, null, urgent), ruleOf(3, 8)]
  expect(chooseLevel(values, friday, rules, 5)).toEqual({ levelId: null, because: 'rule', ruleId: 2 })
  expect(chooseLevel(values, friday, rules.slice(0, 1), 5)).toEqual({
    levelId: 5,
    because: 'department',
    ruleId: null,
  })
  expect(chooseLevel(values, friday, rules.slice(0, 1), null).because).toBe('none')
})

test('what time it is, is asked of the moment when the ticket came', () => {
  const rules = [ruleOf(1, 7, atWeekends)]
  expect(chooseLevel(values, friday, rules, null).levelId).toBeNull()
  expect(chooseLevel(values, friday.add({ hours: 24 }), rules, null).levelId).toBe(7)
})
