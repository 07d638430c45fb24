import { expect, test } from 'vitest'
import { areaPath, linePath, lonePoints, ringPath } from './paths.ts'
import { isShown, mostLooks, seriesOf, slicesOf, stacked, valuesAt } from './series.ts'

const row = (
  key: string,
  answers: number,
  days: [at: string, answers: number, time: number | null][] = [],
) => ({
  key,
  name: key,
  called: key,
  values: { answers },
  points: {
    at: days.map(([at]) => at),
    values: { answers: days.map(([, count]) => count), 'new-answer-time': days.map(([, , time]) => time) },
  },
})
const days = ['2026-11-01', '2026-11-02', '2026-11-03']
const none = new Map()

test('a stretch that is left out is nought of what adds up, and unknown of an average', () => {
  expect(valuesAt(days, { at: ['2026-11-02'], values: [5] }, 'count')).toEqual([0, 5, 0])
  expect(valuesAt(days, { at: ['2026-11-02'], values: [60] }, 'seconds')).toEqual([null, 60, null])
  expect(valuesAt(days, { at: ['2026-11-02'], values: [null] }, 'seconds')).toEqual([null, null, null])
})

test('hours are found however their moment is written', () => {
  const points = { at: ['2026-11-01T22:00:00Z'], values: [2] }
  expect(valuesAt(['2026-11-01T22:00:00.000Z'], points, 'count')).toEqual([2])
})

test('the largest comes first, and a row keeps its colour whatever is shown', () => {
  const series = seriesOf([row('A', 1), row('B', 9)], none, days, 'answers', 'count')
  expect(series.map(({ name, look }) => [name, look])).toEqual([
    ['B', 1],
    ['A', 0],
  ])
})

test('of many rows the largest are shown, until others are switched on', () => {
  const rows = Array.from({ length: 10 }, (_, at) => row(`R${at}`, at))
  const series = seriesOf(rows, none, days, 'answers', 'count')
  const shown = (switched: Map<string, boolean>) =>
    series.filter((each, rank) => isShown(each, rank, switched)).map(({ key }) => key)
  expect(shown(none)).toHaveLength(mostLooks)
  expect(shown(none)).not.toContain('R0')
  expect(shown(new Map([['R0', true]]))).toContain('R0')
  expect(shown(new Map([['R9', false]]))).not.toContain('R9')
})

test('a pie has all of the sum: what has no colour of its own is one slice', () => {
  const rows = Array.from({ length: 12 }, (_, at) => row(`R${at}`, at))
  const slices = slicesOf(seriesOf(rows, none, days, 'answers', 'count'), 'Others')
  expect(slices).toHaveLength(mostLooks)
  expect(slices.at(-1)).toMatchObject({ name: 'Others', value: 1 + 2 + 3 + 4, to: 1 })
  expect(slices.reduce((sum, { value }) => sum + value, 0)).toBe(66)
})

test('areas lie upon each other', () => {
  const series = seriesOf(
    [row('A', 3, [['2026-11-01', 3, null]]), row('B', 2, [['2026-11-01', 2, null]])],
    none,
    days,
    'answers',
    'count',
  )
  expect(stacked(series).map(({ upper }) => upper)).toEqual([
    [3, 0, 0],
    [5, 0, 0],
  ])
})

test('a line breaks off where there is no value, and what stands alone is found', () => {
  expect(linePath([[0, 1], [1, 2], null, [3, 4]])).toBe('M0.0,1.0L1.0,2.0M3.0,4.0')
  expect(lonePoints([[0, 1], [1, 2], null, [3, 4]])).toEqual([[3, 4]])
})

test('an area breaks off where there is no value', () => {
  const upper = [[0, 1], [1, 2], null, [3, 4]] as const
  const lower = [[0, 9], [1, 9], null, [3, 9]] as const
  expect(areaPath(upper, lower)).toBe('M0.0,1.0L1.0,2.0L1.0,9.0L0.0,9.0ZM3.0,4.0L3.0,9.0Z')
})

test('a ring of one slice is whole', () => {
  expect(ringPath(50, 40, 20, 0, 1).match(/M/g)).toHaveLength(2)
})
