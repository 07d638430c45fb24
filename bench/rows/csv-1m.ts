import { get } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { reportFiles } from '@stoa/contract/reports'
import { buildZones } from '../../apps/server/src/outlets/reports/keeping/build-zones.ts'
import { setUpBigCompany } from '../load/big-company.ts'
import { postmasterOf, withDescendants } from '../load/process-tree.ts'
import { type StoaInProcess, withStoaInProcess } from '../load/stoa-in-process.ts'
import { type StoaProcess, withDataDir, withStoa } from '../load/stoa-process.ts'
import { watchMemory } from '../load/watched-memory.ts'
import { type Row, rounded } from '../row.ts'

const hours = 744
/** For a trial of the row itself on a small machine. */
const lines = Number(process.env.STOA_BENCH_LINES ?? 1_000_000)
const agents = Math.ceil(lines / hours)
const month = 'from=2026-01-01&to=2026-01-31&zone=UTC'

/** As many agents as it takes, each of whom has done something in each hour of a month. */
const fill = async ({ platform }: StoaInProcess, departmentId: number) => {
  await platform.pool.query(
    `insert into report_quarter (series_id, tag_id, at, department_id, agent_id, channel, answers, new_answers, new_answer_seconds, notes)
     select (select id from report_series where zone = '' and detail = 'both'), 0, timestamptz '2026-01-01 00:00Z' + make_interval(hours => hour), $1, 1000 + agent, 'email', agent % 7 + 1, 3, 100 + hour, hour % 5
     from generate_series(0, ${hours - 1}) as hour, generate_series(1, $2::int) as agent`,
    [departmentId, agents],
  )
  await platform.pool.query(
    `insert into report_quarter (series_id, tag_id, at, department_id, agent_id, channel, answers)
     select (select id from report_series where zone = '' and detail = 'department'), 0, at, department_id, 0, '', sum(answers) from report_quarter group by at, department_id`,
  )
  await platform.pool.query('vacuum analyze report_quarter')
  // Before the server starts, so that it has nothing else to do while it is watched.
  await buildZones(platform, Number.POSITIVE_INFINITY)
}

type Download = { port: string; cookie: string; query: string; rest?: number }

const linesIn = (chunk: Buffer) => {
  let count = 0
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) count++
  return count
}

/** How many lines and bytes came. `rest`: milliseconds in which nothing is read after each piece of at most 64 kB. */
const download = ({ port, cookie, query, rest = 0 }: Download) =>
  new Promise<{ received: number; bytes: number }>((resolve, reject) => {
    get({ port, path: `${reportFiles.csv}?${query}`, headers: { cookie } }, response => {
      if (response.statusCode !== 200) reject(new Error(`It answered ${response.statusCode}`))
      let received = 0
      let bytes = 0
      pipeline(response, async source => {
        for await (const chunk of source as AsyncIterable<Buffer>) {
          bytes += chunk.length
          received += linesIn(chunk)
          if (rest > 0) await pause(rest)
        }
      }).then(() => resolve({ received, bytes }), reject)
    }).on('error', reject)
  })

/** Of a server in a process of its own, so that nothing of the client's is counted; the database apart. */
const measure = async (stoa: StoaProcess, dataDir: string, cookie: string) => {
  const { port } = new URL(stoa.origin)
  await download({ port, cookie, query: `${month}&by=agent` })
  const server = await watchMemory([stoa.child.pid ?? 0])
  const database = await watchMemory(await withDescendants([await postmasterOf(dataDir)]))
  const everyHour = { port, cookie, query: `${month}&by=agent&every=hour` }
  const begin = performance.now()
  const { received, bytes } = await download(everyHour)
  const seconds = (performance.now() - begin) / 1000
  const grown = server.grown()
  const slowly = await download({ ...everyHour, rest: 10 })
  await Promise.all([server.stop(), database.stop()])
  const expected = agents * hours + 2
  if (received !== expected || slowly.received !== expected)
    throw new Error(`${received} and ${slowly.received} lines came instead of ${expected}`)
  return { received, bytes, seconds, grown, atMost: server.grown(), ofDatabase: database.grown() }
}

/** A CSV file of a million lines: every agent in every hour of a month. */
export const csv1m: Row = {
  name: 'csv-1m',
  measure: () =>
    withDataDir(async dataDir => {
      const cookie = await withStoaInProcess(
        async stoa => {
          const company = await setUpBigCompany(stoa, { agentCount: 1 })
          await fill(stoa, company.departmentIds[0] ?? 0)
          return company.owner.cookie
        },
        { dataDir },
      )
      const measured = await withStoa({ dataDir }, stoa => measure(stoa, dataDir, cookie))
      const { received, bytes, seconds, grown, atMost, ofDatabase } = measured
      return {
        name: 'csv-1m',
        value: rounded(atMost),
        unit: `MB of growth (${received} lines, ${rounded(bytes / 1e6)} MB in ${rounded(seconds)} s; ${rounded(grown)} before the slow client; the database ${rounded(ofDatabase)})`,
        reference: null,
        ratio: null,
        goal: '≤ 100',
        ok: atMost <= 100,
      }
    }),
}
