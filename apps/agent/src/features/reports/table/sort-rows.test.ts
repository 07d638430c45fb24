import { departmentColumns } from '@stoa/contract/metrics'
import { expect, test } from 'vitest'
import { nextSort, sortOf, sortRows, sortText } from './sort-rows.ts'

const row = (called: string, answers: number, time: number | null) => ({
  key: called,
  name: called,
  called,
  values: { answers, 'new-answer-time': time },
})
const rows = [row('Sales', 3, null), row('Ärzte', 9, 120), row('Support', 3, 60), row('Zoo', 0, null)]
const order = (...how: [column: 'answers' | 'new-answer-time' | 'name', largestFirst: boolean]) =>
  sortRows(rows, { column: how[0], largestFirst: how[1] }, 'en').map(each => each.called)

test('rows are sorted by a number, equal ones by name', () => {
  expect(order('answers', true)).toEqual(['Ärzte', 'Sales', 'Support', 'Zoo'])
  expect(order('answers', false)).toEqual(['Zoo', 'Sales', 'Support', 'Ärzte'])
})

test('what has no value comes last, whichever way round', () => {
  expect(order('new-answer-time', true)).toEqual(['Ärzte', 'Support', 'Sales', 'Zoo'])
  expect(order('new-answer-time', false)).toEqual(['Support', 'Ärzte', 'Sales', 'Zoo'])
})

test('names are sorted as the language does', () => {
  expect(order('name', false)).toEqual(['Ärzte', 'Sales', 'Support', 'Zoo'])
  expect(order('name', true)).toEqual(['Zoo', 'Support', 'Sales', 'Ärzte'])
})

test('the address tells the order, and a second press turns it round', () => {
  expect(sortOf('-answers', departmentColumns)).toEqual({ column: 'answers', largestFirst: true })
  expect(sortOf('name', departmentColumns)).toEqual({ column: 'name', largestFirst: false })
  expect(sortOf('-nonsense', departmentColumns)).toBeNull()
  expect(sortOf(undefined, departmentColumns)).toBeNull()
  expect(sortText({ column: 'chats', largestFirst: true })).toBe('-chats')
  expect(nextSort(null, 'chats')).toEqual({ column: 'chats', largestFirst: true })
  expect(nextSort(null, 'name')).toEqual({ column: 'name', largestFirst: false })
  expect(nextSort({ column: 'chats', largestFirst: true }, 'chats').largestFirst).toBe(false)
})
