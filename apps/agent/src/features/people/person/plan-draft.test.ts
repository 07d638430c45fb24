import { expect, test } from 'vitest'
import {
  emptyWeek,
  fromMondayToFriday,
  isRightPlan,
  problemOf,
  usualWeek,
  withOneMore,
} from './plan-draft.ts'

test('times that end before they begin, or overlap, are wrong; those that touch are right', () => {
  expect(problemOf([{ from: '09:00', to: '09:00' }])).toBe('wrongOrder')
  expect(problemOf([{ from: '', to: '17:00' }])).toBe('wrongOrder')
  const afternoon = { from: '12:00', to: '24:00' }
  expect(problemOf([afternoon, { from: '09:00', to: '12:01' }])).toBe('overlap')
  expect(problemOf([afternoon, { from: '09:00', to: '12:00' }])).toBeNull()
  expect(
    isRightPlan({ tickets: { ...usualWeek(), sunday: [{ from: '9', to: '1' }] }, chats: null, calls: null }),
  ).toBe(false)
  expect(isRightPlan({ tickets: usualWeek(), chats: emptyWeek(), calls: null })).toBe(true)
})

test('another time begins an hour after the last one, and never makes the day wrong', () => {
  let times = withOneMore([])
  for (let more = 0; more < 6; more += 1) {
    times = withOneMore(times)
    expect(problemOf(times)).toBeNull()
  }
  expect(times.slice(0, 3)).toEqual([
    { from: '09:00', to: '17:00' },
    { from: '18:00', to: '20:00' },
    { from: '21:00', to: '23:00' },
  ])
})

test('the times of one day for Monday to Friday leave the weekend alone', () => {
  const saturday = [{ from: '10:00', to: '12:00' }]
  const week = fromMondayToFriday({ ...emptyWeek(), saturday }, [{ from: '08:00', to: '16:00' }])
  expect(week.friday).toEqual([{ from: '08:00', to: '16:00' }])
  expect([week.saturday, week.sunday]).toEqual([saturday, []])
})
