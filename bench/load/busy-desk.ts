import { tickets } from '@stoa/contract/tickets'
import { quantile } from '../row.ts'
import type { BigCompany, Person } from './big-company.ts'
import { withFilledDesk } from './filled-desk.ts'
import { longTicket } from './long-ticket.ts'
import type { StoaInProcess } from './stoa-in-process.ts'
import { type Timings, timeLists, timeViews } from './time-views.ts'

const messages = 100
const few = { stretches: 3, rounds: 60, warmUp: 10 }

/** Milliseconds, p95. `page`: what a ticket of a hundred messages asks for when it is opened, all of it together. */
export type BusyDesk = { lists: Timings; page: Timings & { together: number }; counters: Timings }

const timePage = async (stoa: StoaInProcess, company: BigCompany): Promise<BusyDesk['page']> => {
  const id = await longTicket(stoa, company, messages)
  const { cookie } = company.agents[0]
  const parts = [tickets.get, tickets.messages, tickets.timeline].map(({ path }) => ({
    view: path,
    request: {
      method: 'GET' as const,
      url: `${path.replace(':id', String(id))}${path === tickets.get.path ? '' : '?limit=200'}`,
      headers: { cookie },
    },
    mayBeEmpty: path === tickets.get.path,
  }))
  const timings = await timeLists(stoa, parts, few)
  let together = Number.POSITIVE_INFINITY
  for (let stretch = 0; stretch < few.stretches; stretch++) {
    const times: number[] = []
    for (let round = 0; round < few.rounds; round++) {
      const begin = performance.now()
      await Promise.all(parts.map(({ request }) => stoa.http.inject(request)))
      times.push(performance.now() - begin)
    }
    together = Math.min(together, quantile(times, 0.95))
  }
  return { ...timings, together }
}

type Counts = Record<'all' | 'mine' | 'nobodys', Record<string, number>>

/** @throws Error where a counter is not what counting gives */
const requireExact = async (
  { http, platform }: StoaInProcess,
  { id, cookie, departmentIds }: Person,
): Promise<void> => {
  const response = await http.inject({ method: 'GET', url: tickets.counts.path, headers: { cookie } })
  const told = response.json<Counts>()
  const { rows } = await platform.pool.query<{ status: string } & Record<keyof Counts, string>>(
    `select status, count(*) as all, count(*) filter (where assignee_id = $2) as mine, count(*) filter (where assignee_id is null) as nobodys
     from ticket where department_id = any($1) group by status`,
    [departmentIds, id],
  )
  for (const { status, ...counted } of rows)
    for (const [list, count] of Object.entries(counted) as [keyof Counts, string][])
      if (told[list][status] !== Number(count))
        throw new Error(`${list}, ${status}: ${told[list][status]} told, ${count} counted`)
}

const timeCounters = async (stoa: StoaInProcess, company: BigCompany): Promise<Timings> => {
  const [agent] = company.agents
  await requireExact(stoa, agent)
  await requireExact(stoa, company.owner)
  const asked = Object.entries({ owner: company.owner, agent }).map(([view, { cookie }]) => ({
    view,
    request: { method: 'GET' as const, url: tickets.counts.path, headers: { cookie } },
    mayBeEmpty: true,
  }))
  return timeLists(stoa, asked, few)
}

const desks = new Map<number, Promise<BusyDesk>>()

/** How quickly an agent gets to see what they ask for among so many tickets: measured once for all rows that ask. */
export const busyDesk = (total: number): Promise<BusyDesk> => {
  const desk =
    desks.get(total) ??
    withFilledDesk(total, async (stoa, company) => ({
      lists: await timeViews(stoa, company),
      counters: await timeCounters(stoa, company),
      page: await timePage(stoa, company),
    }))
  desks.set(total, desk)
  return desk
}
