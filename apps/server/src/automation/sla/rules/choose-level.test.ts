import type { SlaCondition } from '@stoa/contract/sla'
import { expect, test } from 'vitest'
import { chooseLevel, type Traits } from './choose-level.ts'

const ticket: Traits = {
  departmentId: 3,
  channel: 'email',
  priority: 'urgent',
  tags: ['VIP'],
  subject: 'Η ΚΆΡΤΑ ΤΗΣ ΟΔΟΎ μου — Überweisung',
  requesterEmail: 'nour@Shop.example.net',
}

const holds = (...conditions: SlaCondition[]) =>
  chooseLevel(ticket, [{ id: 1, conditions, levelId: 9 }], null).levelId === 9

test('each field is compared as people mean it', () => {
  expect(holds({ field: 'department', values: [2, 3] })).toBe(true)
  expect(holds({ field: 'department', values: [2] })).toBe(false)
  expect(holds({ field: 'channel', values: ['api'] })).toBe(false)
  expect(holds({ field: 'priority', values: ['high', 'urgent'] })).toBe(true)
  expect(holds({ field: 'tag', values: ['vip'] })).toBe(true)
  expect(holds({ field: 'tag', values: ['vi'] })).toBe(false)
})

test('a subject is searched without case and accents, in any script', () => {
  expect(holds({ field: 'subject', values: ['uberweisung'] })).toBe(true)
  expect(holds({ field: 'subject', values: ['καρτα της'] })).toBe(true)
  expect(holds({ field: 'subject', values: ['κάρτες'] })).toBe(false)
})

test('a requester is an address or a domain, never a part of one', () => {
  expect(holds({ field: 'requester', values: ['NOUR@shop.example.net'] })).toBe(true)
  expect(holds({ field: 'requester', values: ['@shop.example.net'] })).toBe(true)
  expect(holds({ field: 'requester', values: ['other.example', 'shop.example.net'] })).toBe(true)
  expect(holds({ field: 'requester', values: ['example.net'] })).toBe(false)
  expect(holds({ field: 'requester', values: ['our@shop.example.net'] })).toBe(false)
})

test('all conditions of a rule hold, the first such rule decides, and the department comes last', () => {
  const urgent: SlaCondition = { field: 'priority', values: ['urgent'] }
  const byApi: SlaCondition = { field: 'channel', values: ['api'] }
  const rules = [
    { id: 1, conditions: [urgent, byApi], levelId: 7 },
    { id: 2, conditions: [urgent], levelId: null },
    { id: 3, conditions: [], levelId: 8 },
  ]
  expect(chooseLevel(ticket, rules, 5)).toEqual({ levelId: null, because: 'rule', ruleId: 2 })
  expect(chooseLevel(ticket, rules.slice(0, 1), 5)).toEqual({
    levelId: 5,
    because: 'department',
    ruleId: null,
  })
  expect(chooseLevel(ticket, rules.slice(0, 1), null).because).toBe('none')
})
