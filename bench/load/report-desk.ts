import { rebuildReports } from '../../apps/server/src/outlets/reports/rebuild/rebuild-reports.ts'
import { withFilledDesk } from './filled-desk.ts'
import { type Timings, timeLists } from './time-views.ts'
import { requireRows, yearOfReports } from './year-of-reports.ts'

export type ReportDesk = Timings & { events: number; perSecond: number }

const measure = (total: number): Promise<ReportDesk> =>
  withFilledDesk(total, async (stoa, company) => {
    let events = 0
    const begin = performance.now()
    await rebuildReports(stoa.platform, progress => {
      events = progress.events
    })
    const perSecond = events / ((performance.now() - begin) / 1000)
    await stoa.platform.pool.query('vacuum analyze')
    const asked = await yearOfReports(stoa, company)
    await requireRows(stoa, asked)
    const timings = await timeLists(stoa, asked, { stretches: 3, rounds: 20, warmUp: 2 })
    return { ...timings, events, perSecond }
  })

const measured = new Map<number, Promise<ReportDesk>>()

/** How quickly reports of so many tickets are rebuilt, and then read: measured once for all rows that ask. */
export const reportDesk = (total: number): Promise<ReportDesk> => {
  const desk = measured.get(total) ?? measure(total)
  measured.set(total, desk)
  return desk
}
