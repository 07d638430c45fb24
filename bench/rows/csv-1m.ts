import { get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { reportFiles } from '@stoa/contract/reports'
import { setUpBigCompany } from '../load/big-company.ts'
import { type StoaInProcess, withStoaInProcess } from '../load/stoa-in-process.ts'
import { type Row, rounded } from '../row.ts'

const hours = 744
/** For a trial of the row itself on a small machine. */
const lines = Number(process.env.STOA_BENCH_LINES ?? 1_000_000)
const agents = Math.ceil(lines / hours)

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
}

/** How many lines and bytes came, and by how much memory grew meanwhile. */
const download = async (port: number, cookie: string, query: string) => {
  globalThis.gc?.()
  const before = process.memoryUsage.rss()
  let highest = before
  let received = 0
  let bytes = 0
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage.rss())
  }, 20)
  const begin = performance.now()
  await new Promise<void>((resolve, reject) => {
    get({ port, path: `${reportFiles.csv}?${query}`, headers: { cookie } }, response => {
      if (response.statusCode !== 200) reject(new Error(`It answered ${response.statusCode}`))
      pipeline(response, async source => {
        for await (const chunk of source as AsyncIterable<Buffer>) {
          bytes += chunk.length
          for (const byte of chunk) if (byte === 10) received++
        }
      }).then(resolve, reject)
    }).on('error', reject)
  })
  clearInterval(watch)
  return { received, bytes, seconds: (performance.now() - begin) / 1000, grown: (highest - before) / 1e6 }
}

/** A CSV file of a million lines: every agent in every hour of a month. */
export const csv1m: Row = {
  name: 'csv-1m',
  measure: () =>
    withStoaInProcess(async stoa => {
      const company = await setUpBigCompany(stoa, { agentCount: 1 })
      await fill(stoa, company.departmentIds[0] ?? 0)
      await stoa.http.listen({ port: 0, host: '127.0.0.1' })
      const { port } = stoa.http.server.address() as AddressInfo
      const month = 'from=2026-01-01&to=2026-01-31&zone=UTC'
      const { cookie } = company.owner
      await download(port, cookie, `${month}&by=agent`)
      const { received, bytes, seconds, grown } = await download(port, cookie, `${month}&by=agent&every=hour`)
      await stoa.http.close()
      const expected = agents * hours + 2
      if (received !== expected) throw new Error(`${received} lines came instead of ${expected}`)
      return {
        name: 'csv-1m',
        value: rounded(grown),
        unit: `MB of growth (${received} lines, ${rounded(bytes / 1e6)} MB in ${rounded(seconds)} s)`,
        reference: null,
        ratio: null,
        goal: '≤ 100',
        ok: grown <= 100,
      }
    }),
}
