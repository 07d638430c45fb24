import { expect, test } from 'vitest'
import { newRuleSearch, rulePartSearch, ruleSearch } from './rule-search.ts'

test('an address opens time rules that are broken, a template, and what a rule did', () => {
  expect(ruleSearch({ kind: 'time', state: 'broken' })).toEqual({ kind: 'time', state: 'broken' })
  expect(newRuleSearch({ template: 'social' })).toEqual({ template: 'social' })
  expect(rulePartSearch({ part: 'runs' })).toEqual({ part: 'runs' })
})

test('what means nothing is left out', () => {
  expect(ruleSearch({ kind: 'never', state: 7 })).toEqual({})
  expect(newRuleSearch({ template: 7 })).toEqual({})
  expect(rulePartSearch({ part: 'x' })).toEqual({})
})
