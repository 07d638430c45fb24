import type { Rule } from '@stoa/contract/rules'
import { translator } from '@stoa/text/translator'
import { expect, test } from 'vitest'
import type { Names } from '../../lib/conditions/names.ts'
import { ruleSentence } from './rule-sentence.ts'

const known: Record<string, string> = { facebook: 'Facebook', viber: 'Viber', '7': 'Marketing' }
const names: Names = {
  reader: { language: 'en', timeZone: 'Europe/Athens' },
  of: (_options, value) => known[String(value)] ?? null,
  customField: () => null,
}
const t = await translator('en')
const told = (rule: Pick<Rule, 'when' | 'groups' | 'actions'>) =>
  ruleSentence(rule, names, t).replace(/[\u2068\u2069]/g, '')

const created = { kind: 'event', triggers: ['ticket-created'] } as const
const toMarketing = { kind: 'transfer', department: 7, assignee: 'nobody' } as const
const source = { field: 'channel', operator: 'any-of', value: ['facebook', 'viber'] }

test('a rule reads like a sentence', () => {
  expect(
    told({ when: { ...created, triggers: ['ticket-created'] }, groups: [[source]], actions: [toMarketing] }),
  ).toBe(
    'When a ticket is created and the source is Facebook or Viber → transfer to Marketing, assigned to nobody',
  )
})

test('a time rule says how long, and several groups are told apart', () => {
  const overdue = { field: 'overdue', operator: 'yes', value: null }
  expect(
    told({
      when: { kind: 'time', measure: 'older-than', seconds: 7200 },
      groups: [[source], [overdue]],
      actions: [{ kind: 'resolve', silent: true }],
    }),
  ).toBe(
    'When a ticket was created more than 2 hours ago, if the source is Facebook or Viber; or the ticket is overdue → resolve silently',
  )
})

test('a rule that is not finished shows its gaps', () => {
  expect(told({ when: { kind: 'event', triggers: [] }, groups: [], actions: [] })).toBe('When … → …')
})
