import { expect, test } from 'vitest'
import { officeWeek } from '../../../lib/week/draft-week.ts'
import { draftPlan, planOf, wrongService } from './draft-plan.ts'

test('a plan comes back as it was, service by service', () => {
  const plan = { tickets: officeWeek, chats: null, calls: { ...officeWeek, monday: [] } }
  expect(planOf(draftPlan(plan))).toEqual(plan)
})

test('the service whose hours are wrong is named, a service without a plan never', () => {
  const wrong = { ...officeWeek, sunday: [{ from: '17:00', to: '09:00' }] }
  expect(wrongService(draftPlan({ tickets: officeWeek, chats: null, calls: wrong }))).toBe('calls')
  expect(wrongService(draftPlan({ tickets: officeWeek, chats: null, calls: null }))).toBeUndefined()
})
