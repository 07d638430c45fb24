import { expect, test } from 'vitest'
import { behindFigure, metricOf } from './behind-figure.ts'

const of = { department: 7, among: undefined, today: '2026-11-20', readsAll: false }
const all = { ...of, department: null, readsAll: true }

test('what waits and what is overdue is listed as tickets of its department', () => {
  expect(behindFigure('waiting', of)).toEqual({ to: '/', search: { department: 7 } })
  expect(behindFigure('longest', of)).toEqual({ to: '/', search: { department: 7 } })
  expect(behindFigure('overdue', of)).toEqual({ to: '/', search: { department: 7, status: 'overdue' } })
  expect(behindFigure('overdue', all)).toEqual({ to: '/', search: { status: 'overdue' } })
})

test('the total of some departments has no list that shows just these', () => {
  expect(behindFigure('waiting', { ...all, among: [1, 2] })).toBeNull()
  expect(behindFigure('waiting', { ...all, readsAll: false })).toBeNull()
})

test('promises of today are in their log, people on their page, and what was done today was counted', () => {
  const search = { from: '2026-11-20', to: '2026-11-20' }
  expect(behindFigure('sla', of)).toEqual({ to: '/reports/sla-log', search: { ...search, departments: [7] } })
  expect(behindFigure('sla', all)).toEqual({ to: '/reports/sla-log', search })
  expect(behindFigure('online', of)).toEqual({ to: '/availability' })
  expect([metricOf('answers'), metricOf('resolved'), metricOf('sla')]).toEqual([
    ...['answers', 'resolved-tickets', null],
  ])
  expect(behindFigure('answers', of)).toBeNull()
})
