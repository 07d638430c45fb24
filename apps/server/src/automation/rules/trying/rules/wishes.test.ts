import type { Action } from '@stoa/contract/actions'
import { expect, test } from 'vitest'
import { disagreements, winnerOf } from './wishes.ts'

const transfer = (department: number | 'same', assignee: number | 'same' | 'nobody'): Action => ({
  kind: 'transfer',
  department,
  assignee,
})
const urgent: Action = { kind: 'prioritise', priority: 'urgent' }
const low: Action = { kind: 'prioritise', priority: 'low' }

test('two rules disagree over what both want, and differently', () => {
  expect(disagreements([transfer(1, 'nobody'), urgent], [transfer(2, 'nobody'), urgent])).toEqual([
    'department',
  ])
  expect(disagreements([transfer(1, 'nobody')], [transfer(1, 5)])).toEqual(['assignee'])
  expect(disagreements([transfer('same', 'same')], [transfer(1, 5)])).toEqual([])
  expect(disagreements([low, urgent], [urgent])).toEqual([])
  expect(disagreements([{ kind: 'resolve', silent: false }], [{ kind: 'mark-spam' }])).toEqual(['status'])
})

test('the later rule has the last word, unless the earlier one stops the others', () => {
  const at = (position: number, stopsOthers = false) => ({ position, stopsOthers })
  expect(winnerOf(at(2), at(1))).toBe('this')
  expect(winnerOf(at(2), at(1, true))).toBe('other')
  expect(winnerOf(at(1), at(2))).toBe('other')
  expect(winnerOf(at(1, true), at(2))).toBe('this')
})
