import type { Goal } from '@stoa/contract/goals'
import type { Report } from '@stoa/contract/reports'
import { expect, test } from 'vitest'
import { isAbout } from './use-goal-line.ts'

const goal = (more: object = {}) =>
  ({
    metric: 'new-answer-time',
    period: 'month',
    department: { id: 2, name: 'Support' },
    agent: null,
    progress: { from: '2026-11-01', to: '2026-11-30' },
    ...more,
  }) as Goal
const report = (keys: string[], from = '2026-11-10', to = '2026-11-16') =>
  ({ from, to, rows: keys.map(key => ({ key })) }) as unknown as Report
const asked = (filter: object = {}, by: 'department' | 'week' = 'department') => ({ by, filter }) as never

test('a goal draws its line where the report is of the same department and number', () => {
  const about = (given: Goal, of: Report, how: never) => isAbout(given, of, how, 'new-answer-time')
  expect(about(goal(), report(['2', '3']), asked({ departments: [2] }))).toBe(true)
  expect(about(goal(), report(['2']), asked())).toBe(true)
  expect(about(goal(), report(['2', '3']), asked())).toBe(false)
  expect(about(goal({ department: null }), report(['2', '3']), asked())).toBe(true)
  expect(about(goal(), report(['2']), asked({ tag: 'vip' }))).toBe(false)
  expect(about(goal(), report(['2'], '2026-12-01', '2026-12-07'), asked())).toBe(false)
  expect(about(goal({ metric: 'answers' }), report(['2']), asked())).toBe(false)
})

test('what adds up is compared only in steps that are as long as the goal’s period', () => {
  const answers = goal({ metric: 'answers', period: 'week', department: null })
  expect(isAbout(answers, report(['2']), asked({}, 'week'), 'answers')).toBe(true)
  expect(isAbout(answers, report(['2', '3']), asked(), 'answers')).toBe(false)
})
