import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { views as contract } from '@stoa/contract/views'
import { viewsFollower } from '../../apps/server/src/automation/views/follower.ts'
import { createKeepers } from '../../apps/server/src/automation/views/keeping/keepers.ts'
import { system } from '../../apps/server/src/platform/events/act.ts'
import { write } from '../../apps/server/src/platform/platform.ts'
import { awkwardViews, presetViews } from '../load/awkward-views.ts'
import { type BigCompany, setUpBigCompany } from '../load/big-company.ts'
import { fillBySql } from '../load/fill-by-sql.ts'
import { type StoaInProcess, withStoaInProcess } from '../load/stoa-in-process.ts'
import { type AskedList, timeLists, timeViews } from '../load/time-views.ts'
import { plansOfViews } from '../load/view-plans.ts'
import { median, type Row, rounded } from '../row.ts'

const total = 1_000_000
const kept = 50
const few = { stretches: 3, rounds: 40, warmUp: 5 }

const save = async ({ http }: StoaInProcess, { owner }: BigCompany, name: string, groups: unknown) => {
  const payload = { name, groups, sharing: { with: 'everybody' } }
  const response = await http.inject({
    method: 'POST',
    url: contract.create.path,
    payload,
    headers: { cookie: owner.cookie },
  })
  if (response.statusCode !== 200) throw new Error(`${name}: ${response.body}`)
  return response.json<{ id: number }>().id
}

/** Seconds until all that was saved is complete. */
const fill = async ({ filling, platform }: StoaInProcess): Promise<number> => {
  const begin = performance.now()
  for (;;) {
    await filling.round()
    const left = await platform.pool.query(
      'select from view_fill where next_below is not null and retired_at is null limit 1',
    )
    if (left.rowCount === 0) return (performance.now() - begin) / 1000
  }
}

/** Milliseconds that the follower of views needs for an event, where twenty come at once as on a busy day; `views` are kept. */
const timeKeeping = async ({ http, platform }: StoaInProcess, { owner }: BigCompany): Promise<number> => {
  const follower = viewsFollower(createKeepers())
  const times: number[] = []
  for (let batch = 0; batch < 25; batch++) {
    const ids = Array.from({ length: 20 }, (_, step) => total - 400 - batch * 1_000 - step * 13)
    for (const id of ids) {
      const url = `/api/tickets/${id}/prioritise`
      await http.inject({
        method: 'POST',
        url,
        payload: { priority: 'urgent' },
        headers: { cookie: owner.cookie },
      })
    }
    const begin = performance.now()
    await write(platform, system, async act => follower.keep?.(act, ids))
    times.push((performance.now() - begin) / ids.length)
  }
  return median(times)
}

/** First pages of saved filters among a million tickets: the lists of the app, and whatever is awkward. */
export const views1m: Row = {
  name: 'views-1m',
  measure: () =>
    withStoaInProcess(async stoa => {
      const company = await setUpBigCompany(stoa)
      await fillBySql(stoa, company, { total })
      const lists: AskedList[] = []
      const named = Object.entries({ ...presetViews(company), ...awkwardViews(company) })
      for (const [name, groups] of named) {
        const id = await save(stoa, company, name, groups)
        const url = `/api/views/${id}/tickets`
        for (const [who, { cookie }] of [
          ['owner', company.owner],
          ['agent', company.agents[0]],
        ] as const)
          lists.push({
            view: `${who}, ${name}`,
            request: { method: 'GET', url, headers: { cookie } },
            mayBeEmpty: true,
          })
      }
      const seconds = await fill(stoa)
      await stoa.platform.pool.query('vacuum analyze')
      const { cookie } = company.agents[0]
      const counts: AskedList = {
        view: 'counts',
        request: { method: 'GET', url: contract.list.path, headers: { cookie } },
      }
      const saved = await timeLists(stoa, [...lists, counts], few)
      const built = await timeViews(stoa, company)
      await writeFile(
        join(import.meta.dirname, '../plans/views.txt'),
        await plansOfViews(stoa.platform.db, company.agents[0]),
      )
      for (let more = named.length; more < kept; more++)
        await save(stoa, company, `Further ${more}`, named[more % named.length]?.[1])
      const keeping = await timeKeeping(stoa, company)
      const timings = [...saved.views, ...built.views].toSorted((one, other) => other.p95 - one.p95)
      const worst = timings[0] ?? saved.worst
      const counting = saved.views.find(({ view }) => view === counts.view)?.p95 ?? Number.NaN
      return {
        name: 'views-1m',
        value: rounded(worst.p95),
        unit: `ms p95 (${worst.view}; half below ${rounded(median(timings.map(({ p95 }) => p95)))}; counts ${rounded(counting)}; filled in ${rounded(seconds / named.length)} s a view; kept in ${rounded(keeping)} ms an event with ${kept} views)`,
        reference: { value: rounded(saved.health), what: 'ms p95 of a request that does nothing' },
        ratio: rounded(worst.p95 / saved.health),
        goal: '≤ 20, aim 5',
        ok: worst.p95 <= 20,
      }
    }),
}
