import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildZones } from '../../apps/server/src/outlets/reports/keeping/build-zones.ts'
import { rebuildReports } from '../../apps/server/src/outlets/reports/rebuild/rebuild-reports.ts'
import { type BigCompany, setUpBigCompany } from './big-company.ts'
import { fillBySql } from './fill-by-sql.ts'
import { type StoaInProcess, withStoaInProcess } from './stoa-in-process.ts'
import { type Timings, timeLists } from './time-views.ts'
import { requireRows, yearOfReports } from './year-of-reports.ts'

/** For a trial of the rows themselves on a small machine. */
export const manyTickets = Number(process.env.STOA_BENCH_TICKETS ?? 1_000_000)

/** A folder in which filled desks stay, for whoever measures again and again; else each is filled anew and thrown away. */
const kept = process.env.STOA_BENCH_KEEP

const days = 730
const files = (total: number) => {
  if (!kept) return null
  const folder = join(kept, `reports-${total}`)
  return { folder, company: `${folder}.json` }
}

/** A desk with so many tickets of two years and eight events for each, which reports have not heard of. */
const withDesk = async <Result>(
  total: number,
  use: (stoa: StoaInProcess, company: BigCompany) => Promise<Result>,
): Promise<Result> => {
  const file = files(total)
  if (file) await mkdir(file.folder, { recursive: true })
  return withStoaInProcess(
    async stoa => {
      if (file && existsSync(file.company))
        return use(stoa, JSON.parse(await readFile(file.company, 'utf8')) as BigCompany)
      const company = await setUpBigCompany(stoa, { agentCount: 36 })
      // Before anything is counted, so that the rebuilding keeps the company's zone, too.
      await buildZones(stoa.platform)
      await fillBySql(stoa, company, { total, days, along: 'messages and many events' })
      if (file) await writeFile(file.company, JSON.stringify(company))
      return use(stoa, company)
    },
    { dataDir: file?.folder },
  )
}

export type ReportDesk = Timings & { events: number; perSecond: number }

const measure = (total: number): Promise<ReportDesk> =>
  withDesk(total, async (stoa, company) => {
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
