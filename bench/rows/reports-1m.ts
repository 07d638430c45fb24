import { buildZones } from '../../apps/server/src/outlets/reports/keeping/build-zones.ts'
import { rebuildReports } from '../../apps/server/src/outlets/reports/rebuild/rebuild-reports.ts'
import { setUpBigCompany } from '../load/big-company.ts'
import { fillBySql } from '../load/fill-by-sql.ts'
import { withStoaInProcess } from '../load/stoa-in-process.ts'
import { timeLists } from '../load/time-views.ts'
import { requireRows, yearOfReports } from '../load/year-of-reports.ts'
import { median, type Row, rounded } from '../row.ts'

/** For a trial of the row itself on a small machine. */
const many = Number(process.env.STOA_BENCH_TICKETS ?? 1_000_000)
const days = 730

/** Reports among so many tickets. */
const measured = (total: number) =>
  withStoaInProcess(async stoa => {
    const company = await setUpBigCompany(stoa, { agentCount: 36 })
    // Before anything is counted, so that the rebuilding keeps the company's zone, too.
    await buildZones(stoa.platform)
    await fillBySql(stoa, company, { total, days, along: 'messages and many events' })
    let events = 0
    const begin = performance.now()
    await rebuildReports(stoa.platform, progress => {
      events = progress.events
    })
    const seconds = (performance.now() - begin) / 1000
    await stoa.platform.pool.query('vacuum analyze')
    const asked = await yearOfReports(stoa, company)
    await requireRows(stoa, asked)
    const { worst, views, health } = await timeLists(stoa, asked, { stretches: 3, rounds: 20, warmUp: 2 })
    return { worst, views, health, events, perSecond: events / seconds }
  })

/** The slowest report of a year among a million tickets, beside that among a tenth as many. */
export const reports1m: Row = {
  name: 'reports-1m',
  measure: async () => {
    const few = await measured(many / 10)
    const { worst, views, events, perSecond } = await measured(many)
    const slowest = views.toSorted((one, other) => other.p95 - one.p95).slice(0, 5)
    const ratio = worst.p95 / few.worst.p95
    return {
      name: 'reports-1m',
      value: rounded(worst.p95),
      unit: `ms p95 (${slowest.map(({ view, p95 }) => `${view} ${rounded(p95)}`).join('; ')}; half below ${rounded(median(views.map(({ p95 }) => p95)))}; ${events} events rebuilt at ${rounded(perSecond)} a second)`,
      reference: { value: rounded(few.worst.p95), what: `ms p95 among a tenth (${few.worst.view})` },
      ratio: rounded(ratio),
      goal: '≤ 300, aim 50; ratio ≤ 1.5',
      ok: worst.p95 <= 300 && ratio <= 1.5,
    }
  },
}
