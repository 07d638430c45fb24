import { quantile } from '../row.ts'
import type { BigCompany, Person } from './big-company.ts'
import type { StoaInProcess } from './stoa-in-process.ts'

/** Milliseconds. `view` is whose and which list; `health` is a request that does nothing. */
export type Timings = { worst: ViewTiming; views: ViewTiming[]; health: number }
export type AskedList = {
  view: string
  request: { method: 'GET'; url: string; headers?: { cookie: string } }
  mayBeEmpty?: boolean
}
export type ViewTiming = { view: string; p50: number; p95: number }

const health = 'health'

const viewsOf = (company: BigCompany, name: string, { cookie, departmentIds }: Person) => {
  const list = {
    all: '',
    'new and open': 'status=new,open',
    mine: 'assignee=me',
    "nobody's": 'assignee=nobody',
    'most urgent': 'status=new,open&order=urgency',
  }
  const queries = {
    ...list,
    'one department': `departmentId=${departmentIds[1] ?? company.departmentIds[0]}`,
  }
  return Object.entries(queries).map(([view, query]) => ({
    view: `${name}, ${view}`,
    request: { method: 'GET', url: `/api/tickets?${query}`, headers: { cookie } } as const,
  }))
}

/**
 * The first page of each view, as the owner and as an agent of three departments, asked in turn. The requests are injected:
 * signing in by cookie, the query, checking and writing the answer count, the operating system's network does not.
 * Of five stretches the quietest counts for each view: what others do on the machine only ever adds to it.
 */
export const timeViews = (stoa: StoaInProcess, company: BigCompany): Promise<Timings> =>
  timeLists(stoa, [
    ...viewsOf(company, 'owner', company.owner),
    ...viewsOf(company, 'agent', company.agents[0]),
  ])

/** How long lists take, each asked so many times in each of some stretches. One that is empty tells nothing, unless it `mayBeEmpty`. */
export const timeLists = async (
  { http }: Pick<StoaInProcess, 'http'>,
  lists: readonly AskedList[],
  { stretches = 5, rounds = 100, warmUp = 20 } = {},
): Promise<Timings> => {
  const asked = [
    ...lists,
    { view: health, request: { method: 'GET', url: '/api/health' } as const, mayBeEmpty: true },
  ]
  for (let round = 0; round < warmUp; round++) for (const { request } of asked) await http.inject(request)
  const timed = new Map<string, ViewTiming>()
  for (let stretch = 0; stretch < stretches; stretch++)
    for (const { view, request, mayBeEmpty } of asked) {
      const times: number[] = []
      for (let round = 0; round < rounds; round++) {
        const begin = performance.now()
        const response = await http.inject(request)
        times.push(performance.now() - begin)
        if (response.statusCode !== 200) throw new Error(`${view} answered ${response.statusCode}`)
        if (!mayBeEmpty && response.json().items.length === 0) throw new Error(`${view} is empty`)
      }
      const timing = { view, p50: quantile(times, 0.5), p95: quantile(times, 0.95) }
      if (timing.p95 < (timed.get(view)?.p95 ?? Number.POSITIVE_INFINITY)) timed.set(view, timing)
    }
  const views = [...timed.values()].filter(({ view }) => view !== health)
  const worst = views.reduce((one, other) => (one.p95 > other.p95 ? one : other))
  return { worst, views, health: timed.get(health)?.p95 ?? Number.NaN }
}
