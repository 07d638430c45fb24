import { reports } from './reports.ts'
import { defineRoute } from './route.ts'

const { within: _, ...report } = reports.get
const { within: __, ...behind } = reports.behind

/** The report of whoever asks: what they did themselves, wherever that was. `agents` says nothing here. */
export const myReports = {
  get: defineRoute({
    ...report,
    key: 'myReports.get',
    path: '/api/reports/mine',
    permission: 'signed-in',
    summary: 'What you did yourself in a period, by department, channel, tag or time',
  }),
  behind: defineRoute({
    ...behind,
    key: 'myReports.behind',
    path: '/api/reports/mine/behind',
    permission: 'signed-in',
    summary: 'What a number of your own is made of, newest first',
  }),
}

/** The same as files; they take what those of `reports` take. */
export const myReportFiles = { csv: '/api/reports/mine.csv', xlsx: '/api/reports/mine.xlsx' } as const
