import type { Groups } from '@stoa/contract/conditions'
import { translator } from '@stoa/text/translator'
import { expect, test } from 'vitest'
import type { Names } from '../../../lib/conditions/names.ts'
import { ruleSentence } from './rule-sentence.ts'

const known: Record<string, Record<string, string>> = {
  'sla-levels': { 1: 'Gold' },
  departments: { 1: 'Sales', 2: 'Support' },
  priorities: { urgent: 'Urgent' },
}
const names: Names = {
  reader: { language: 'en', timeZone: 'Europe/Athens' },
  of: (options, value) => known[options]?.[String(value)] ?? null,
  customField: () => null,
}
const groups: Groups = [
  [
    { field: 'department', operator: 'any-of', value: [1, 2] },
    { field: 'priority', operator: 'any-of', value: ['urgent'] },
  ],
]
const told = async (rule: { groups: Groups; levelId: number | null }) =>
  ruleSentence(rule, names, await translator('en')).replace(/[\u2068\u2069]/g, '')

test('a rule reads like a sentence', async () => {
  expect(await told({ groups, levelId: 1 })).toBe(
    'If the department is Sales or Support and the priority is Urgent → Gold',
  )
  expect(await told({ groups, levelId: null })).toContain('→ no level')
})

test('a rule without conditions always holds, and one whose level is gone says so', async () => {
  expect(await told({ groups: [], levelId: 1 })).toBe('Always → Gold')
  expect(await told({ groups: [], levelId: 9 })).toContain('was deleted')
})
