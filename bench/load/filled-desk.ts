import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { foldTally } from '../../apps/server/src/core/tickets/queries.ts'
import { buildZones } from '../../apps/server/src/outlets/reports/keeping/build-zones.ts'
import { type BigCompany, setUpBigCompany } from './big-company.ts'
import { fillBySql } from './fill-by-sql.ts'
import { type StoaInProcess, withStoaInProcess } from './stoa-in-process.ts'

/** For a trial of the rows themselves on a small machine. */
export const manyTickets = Number(process.env.STOA_BENCH_TICKETS ?? 1_000_000)

/** A folder in which filled desks stay, for whoever measures again and again; else each is filled anew and thrown away. */
const kept = process.env.STOA_BENCH_KEEP

const days = 730
const files = (total: number) => {
  if (!kept) return null
  const folder = join(kept, `desk-${total}`)
  return { folder, company: `${folder}.json`, filled: `${folder}.filled` }
}

/** The one that was set up before, else a new one. */
const companyOf = async (stoa: StoaInProcess, file: string | undefined): Promise<BigCompany> => {
  if (file && existsSync(file)) return JSON.parse(await readFile(file, 'utf8')) as BigCompany
  const company = await setUpBigCompany(stoa, { agentCount: 36 })
  if (file) await writeFile(file, JSON.stringify(company))
  return company
}

/**
 * A desk with so many tickets of two years, two or three messages and eight events for each, which reports and searches have not heard of. One
 * that stays goes on filling where it was interrupted.
 */
export const withFilledDesk = async <Result>(
  total: number,
  use: (stoa: StoaInProcess, company: BigCompany) => Promise<Result>,
): Promise<Result> => {
  const file = files(total)
  if (file) await mkdir(file.folder, { recursive: true })
  return withStoaInProcess(
    async stoa => {
      const company = await companyOf(stoa, file?.company)
      if (!file || !existsSync(file.filled)) {
        // Before anything is counted, so that the rebuilding keeps the company's zone, too.
        await buildZones(stoa.platform)
        await fillBySql(stoa, company, { total, days, along: 'messages and many events' })
        await foldTally(stoa.platform.db)
        if (file) await writeFile(file.filled, '')
      }
      return use(stoa, company)
    },
    { dataDir: file?.folder },
  )
}
