import type { Action } from '@stoa/contract/actions'
import { translator } from '@stoa/text/translator'
import { expect, test } from 'vitest'
import type { Names } from '../conditions/names.ts'
import { actionSentence, actionsSentence } from './action-sentence.ts'
import { excerptOf } from './excerpt.ts'

const known: Record<string, string> = {
  'departments 7': 'Marketing',
  'people 3': 'Ben',
  'sla-levels 1': 'Gold',
}
const names: Names = {
  reader: { language: 'en', timeZone: 'Europe/Athens' },
  of: (options, value) => known[`${options} ${value}`] ?? null,
  customField: id => (id === 4 ? { name: 'Contract', kind: 'text', options: [] } : null),
}
const t = await translator('en')
const plain = (text: string) => text.replace(/[\u2068\u2069]/g, '')
const told = (action: Action) => plain(actionSentence(action, names, t))

test('an action says what it does', () => {
  expect(told({ kind: 'transfer', department: 7, assignee: 'nobody' })).toBe(
    'transfer to Marketing, assigned to nobody',
  )
  expect(told({ kind: 'transfer', department: 'same', assignee: 3 })).toBe('assign to Ben')
  expect(told({ kind: 'postpone', for: 7200, until: null })).toBe('postpone for 2 hours')
  expect(told({ kind: 'change-sla-level', levelId: 1 })).toBe('set the SLA level to Gold')
  expect(told({ kind: 'set-field', fieldId: 4, value: 'A-7' })).toBe('set Contract to A-7')
  expect(told({ kind: 'clear-field', fieldId: 9 })).toBe('empty deleted field')
  expect(told({ kind: 'resolve', silent: true })).toBe('resolve silently')
  expect(told({ kind: 'mail', to: [3, 'x@example.com'], toAssignee: true, subject: 's', html: 'h' })).toBe(
    'send a mail to Ben, x@example.com, and the assignee',
  )
})

test('what is not chosen yet is a gap, and what is gone is said to be gone', () => {
  expect(told({ kind: 'tag', tags: [] })).toBe('add the tag …')
  expect(told({ kind: 'transfer', department: 9, assignee: 'same' })).toContain('was deleted')
})

test('several actions are one sentence', () => {
  expect(
    plain(actionsSentence([{ kind: 'prioritise', priority: 'high' }, { kind: 'reopen' }], names, t)),
  ).toBe('set the priority to High and reopen')
  expect(plain(actionsSentence([], names, t))).toBe('…')
})

test('of a text only the beginning is said, without its marks', () => {
  expect(excerptOf('<p>Dear <b>Nour</b>,</p><p>thanks &amp; bye</p>')).toBe('Dear Nour , thanks & bye')
  expect(excerptOf(`<p>${'word '.repeat(40)}</p>`)).toMatch(/^(word )+word?…$/)
})
