import { expect, test } from 'vitest'
import { reportSearch } from './report-search.ts'

test('what the address says is read back', () => {
  const search = {
    from: '2026-11-01',
    to: '2026-11-20',
    by: 'week',
    departments: [1, 2],
    agents: [0],
    channels: ['email', 'call-widget'],
    tag: 'refund',
    compare: true,
    shares: 'asked',
    chart: 'pie',
    metric: 'chats',
    sort: '-new-answer-time',
  }
  expect(reportSearch(search)).toEqual(search)
})

test('what makes no sense is left out', () => {
  expect(
    reportSearch({
      from: '2026-11-20',
      to: '2026-11-01',
      period: 'fortnight',
      by: 'moon',
      departments: 'all',
      agents: [],
      compare: 'maybe',
      chart: 'cake',
      sort: 'answers; drop',
    }),
  ).toEqual({})
})

test('two days are a period, and the name of another one beside them says nothing', () => {
  const days = { from: '2026-11-01', to: '2026-11-01' }
  expect(reportSearch({ ...days, period: 'month' })).toEqual(days)
  expect(reportSearch({ from: '2026-11-01', period: 'month' })).toEqual({ period: 'month' })
})

test('a tag that looks like a number is a tag', () => {
  expect(reportSearch({ tag: 2026 })).toEqual({ tag: '2026' })
})
