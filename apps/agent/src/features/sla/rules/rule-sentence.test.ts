import type { SlaCondition } from '@stoa/contract/sla'
import { translator } from '@stoa/text/translator'
import { expect, test } from 'vitest'
import { ruleSentence } from './rule-sentence.ts'

const known = {
  levels: [{ id: 1, name: 'Gold' }],
  departments: [
    { id: 1, name: 'Sales' },
    { id: 2, name: 'Support' },
  ],
}
const conditions: SlaCondition[] = [
  { field: 'department', values: [1, 2] },
  { field: 'priority', values: ['urgent'] },
]
const told = async (language: 'en' | 'ru', rule: { conditions: SlaCondition[]; levelId: number | null }) =>
  ruleSentence(rule, known, await translator(language), language).replace(/[\u2068\u2069]/g, '')

test('a rule reads like a sentence', async () => {
  expect(await told('en', { conditions, levelId: 1 })).toBe(
    'If the department is Sales or Support and the priority is Urgent → Gold',
  )
  expect(await told('ru', { conditions: conditions.slice(1), levelId: null })).toBe(
    'Если приоритет — Срочный → без уровня',
  )
})

test('a rule without conditions always holds, and one whose level is gone says so', async () => {
  expect(await told('en', { conditions: [], levelId: 1 })).toBe('Always → Gold')
  expect(await told('en', { conditions: [], levelId: 9 })).toContain('was deleted')
})

test('names keep their own direction', async () => {
  expect(ruleSentence({ conditions, levelId: 1 }, known, await translator('ar'), 'ar')).toContain(
    '\u2068Sales\u2069',
  )
})
