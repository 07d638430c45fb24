import { keptReportNames, keptReports } from '@stoa/contract/report-screens'
import type { ReportScreen } from '@stoa/contract/saved-reports'
import { expect, test } from 'vitest'
import { entryOfScreen, goalOf, screenOf } from './screen.ts'

test('what a screen of any report shows is kept, but not by which name it was opened', () => {
  const search = { period: 'week', departments: [3], by: 'agent', saved: 7 }
  expect(screenOf(null, search)).toEqual({ period: 'week', departments: [3], by: 'agent' })
  expect(screenOf('sla', { ...search, chart: 'line', levels: [1] })).toEqual({
    ...{ report: 'sla', period: 'week', departments: [3], by: 'agent', chart: 'line', levels: [1] },
  })
})

test.each(keptReportNames)('a saved report of %s is opened where its mails say that it is', report => {
  const { to, search } = goalOf({ id: 7, screen: { report, period: 'month' } })
  expect([to, search]).toEqual([keptReports[report].page, { period: 'month', saved: 7 }])
})

test('one that was saved before there were others is of the first report', () => {
  const screen: ReportScreen = { by: 'day', chart: 'bar' }
  expect(goalOf({ id: 7, screen })).toEqual({
    to: '/reports',
    search: { by: 'day', chart: 'bar', saved: 7 },
  })
  const named = (given: ReportScreen) => entryOfScreen(given)
  expect([named(screen), named({}), named({ report: 'slaLog' })]).toEqual([
    ...['performance', 'reports', 'slaLog'],
  ])
})
