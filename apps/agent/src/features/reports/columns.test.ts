import { departmentColumns } from '@stoa/contract/metrics'
import { expect, test } from 'vitest'
import { chartedOf, columnsOf, offeredBy } from './columns.ts'

test('where nobody chose, the columns are the fixed ones of the department report, and time online for agents', () => {
  expect(columnsOf({})).toEqual(departmentColumns)
  expect(columnsOf({ by: 'agent' }).slice(0, 25)).toEqual([...departmentColumns, 'work-time'])
})

test('means in business hours can be chosen of whatever a report is about, beside those by the clock on the wall', () => {
  for (const by of ['department', 'agent', 'channel', 'tag', 'company', 'day'] as const) {
    expect(offeredBy({ by })).toContain('first-resolve-time')
    expect(columnsOf({ by, columns: ['new-answer-business-time', 'new-answer-time'] })).toEqual([
      'new-answer-time',
      'new-answer-business-time',
    ])
    expect(chartedOf({ by, metric: 'first-assign-business-time' })).toBe('first-assign-business-time')
  }
})
