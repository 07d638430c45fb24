import { quantile } from '../row.ts'
import type { BigCompany, Person } from './big-company.ts'
import type { StoaInProcess } from './stoa-in-process.ts'

const rounds = 200
const warmUp = 20

/** Milliseconds. `view` is whose and which list; `health` is a request that does nothing. */
export type Timings = { worst: ViewTiming; views: ViewTiming[]; health: number }
export type ViewTiming = { view: string; p50: number; p95: number }

const viewsOf = (company: BigCompany, name: string, { cookie, departmentIds }: Person) => {
  const list = {
    all: '',
    'new and open': 'status=new,open',
    mine: 'assignee=me',
    "nobody's": 'assignee=nobody',
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
 */
export const timeViews = async ({ http }: StoaInProcess, company: BigCompany): Promise<Timings> => {
  const asked = [
    ...viewsOf(company, 'owner', company.owner),
    ...viewsOf(company, 'agent', company.agents[0]),
    { view: 'health', request: { method: 'GET', url: '/api/health' } as const },
  ].map(view => ({ ...view, times: [] as number[] }))
  for (let round = -warmUp; round < rounds; round++)
    for (const { view, request, times } of asked) {
      const begin = performance.now()
      const response = await http.inject(request)
      const taken = performance.now() - begin
      if (response.statusCode !== 200) throw new Error(`${view} answered ${response.statusCode}`)
      if (view !== 'health' && response.json().items.length === 0) throw new Error(`${view} is empty`)
      if (round >= 0) times.push(taken)
    }
  const timed = asked.map(({ view, times }) => ({
    view,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
  }))
  const views = timed.filter(({ view }) => view !== 'health').sort((one, other) => other.p95 - one.p95)
  const [worst] = views
  const health = timed.find(({ view }) => view === 'health')
  if (!worst || !health) throw new Error('nothing was timed')
  return { worst, views, health: health.p95 }
}
