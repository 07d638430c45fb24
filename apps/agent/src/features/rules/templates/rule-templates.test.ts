import { problemsIn } from '@stoa/conditions/check'
import { actions } from '@stoa/contract/actions'
import { translator } from '@stoa/text/translator'
import { expect, test } from 'vitest'
import { blanksIn, scopesOf } from '../rule-draft.ts'
import { draftFrom, ruleTemplates } from './rule-templates.ts'

const t = await translator('en')

test.each(ruleTemplates)('the template $name can be used once its gaps are filled', ({ name, kind }) => {
  const draft = draftFrom(name, kind, t)
  const blanks = blanksIn(draft)
  const left = problemsIn(draft.groups, scopesOf(draft.when)).filter(
    ({ group, index }) => !blanks.conditions.some(each => each.group === group && each.index === index),
  )
  expect(left).toEqual([])
  if (blanks.actions.length === 0) expect(actions.safeParse(draft.actions).error).toBeUndefined()
  expect(draft.when.kind).toBe(kind)
  expect(draft.active).toBe(false)
})

test('a template that is not there is an empty rule', () => {
  expect(draftFrom('nonsense', 'time', t)).toMatchObject({ name: '', actions: [], when: { kind: 'time' } })
})
