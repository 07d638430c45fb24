import { expect, test } from 'vitest'
import { goalFrom, readTarget, typedGoal } from './typed-goal.ts'

test('targets are typed as people say them', () => {
  expect(readTarget('95', 'share', 'en')).toBe(0.95)
  expect(readTarget('99,9 %', 'share', 'lt')).toBe(0.999)
  expect(readTarget('101', 'share', 'en')).toBeNull()
  expect(readTarget('200', 'count', 'en')).toBe(200)
  expect(readTarget('2 h', 'seconds', 'en')).toBe(7200)
  expect(readTarget('30 м', 'seconds', 'ru')).toBe(1800)
  expect(readTarget('many', 'count', 'en')).toBeNull()
  expect(readTarget('', 'count', 'en')).toBeNull()
})

test('what a new goal begins with can be sent as it is', () => {
  expect(goalFrom({ ...typedGoal(null, 7, 'en'), name: 'In time' }, 'en', undefined)).toEqual({
    name: 'In time',
    metric: 'first-resolves-within',
    within: 86_400,
    aim: 'at-least',
    target: 0.95,
    departmentId: 7,
    agentId: null,
    period: 'quarter',
    from: null,
    to: null,
  })
})

test.each(['en', 'el', 'zh', 'ru', 'ar', 'lt'] as const)(
  'in %s a limit that was written is read back',
  language => {
    const typed = typedGoal(null, null, language)
    expect(goalFrom(typed, language, undefined).within).toBe(86_400)
  },
)
