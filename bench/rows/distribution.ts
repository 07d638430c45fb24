import { distributionFollower } from '../../apps/server/src/automation/distribution/follower.ts'
import { changeWorkSettings, chooseAvailability } from '../../apps/server/src/core/availability/commands.ts'
import { system } from '../../apps/server/src/platform/events/act.ts'
import { createFollowers } from '../../apps/server/src/platform/events/followers.ts'
import { write } from '../../apps/server/src/platform/platform.ts'
import { simulatedClock, simulateWeek } from '../../test/support/simulated-week.ts'
import { type BigCompany, setUpBigCompany } from '../load/big-company.ts'
import { fillQueue } from '../load/fill-queue.ts'
import { rawCommits } from '../load/raw-commits.ts'
import { type StoaInProcess, withStoaInProcess } from '../load/stoa-in-process.ts'
import { mean, type Row, rounded } from '../row.ts'

const methods = ['round_robin', 'least_loaded', 'by_skill', 'priority_groups'] as const
const tickets = 200
const waiting = 2_000

/** A simulated week of twelve departments by the four methods in turn; then how fast a queue that has piled up is given out. */
export const distribution: Row = {
  name: 'distribution',
  measure: () => {
    const clock = simulatedClock()
    return withStoaInProcess(
      async stoa => {
        const company = await setUpBigCompany(stoa)
        await distributeBy(stoa, company, (_, index) => methods[index % methods.length] ?? 'round_robin')
        const platform = { ...stoa.platform, clock }
        const week = await simulateWeek({ platform, company, tickets, capacity: 3 })
        await distributeBy(stoa, company, () => 'least_loaded')
        await fillQueue(stoa, company.departmentIds, waiting)
        const decisions = await rushOf(stoa, company)
        const commits = await rawCommits(stoa.databaseUrl)
        const rates = week.perOnlineHour
        const spread = rounded(Math.max(...rates) / mean(rates))
        const wrong = week.waitedWhileFree + week.capacityExceeded
        return {
          name: 'distribution',
          value: rounded(decisions),
          unit: `decisions/s (week: ${week.given} given, ${week.expired} of them let lie, ${week.waitedWhileFree} waited while somebody was free, ${week.capacityExceeded} too many; busiest agent ${spread} × the mean an hour)`,
          reference: { value: rounded(commits), what: 'raw commits/s' },
          ratio: rounded(decisions / commits),
          goal: 'none waits while somebody is free, none too many',
          ok: wrong === 0 && week.given >= tickets,
        }
      },
      { clock },
    )
  },
}

const distributeBy = async (
  { http }: StoaInProcess,
  { departmentIds, owner }: BigCompany,
  methodOf: (id: number, index: number) => string,
): Promise<void> => {
  for (const [index, id] of departmentIds.entries()) {
    const url = `/api/departments/${id}/change-distribution`
    const payload = { method: methodOf(id, index), beginWithin: 15 }
    const response = await http.inject({ method: 'POST', url, headers: { cookie: owner.cookie }, payload })
    if (response.statusCode !== 200) throw new Error(`${url} answered ${response.statusCode}`)
  }
}

/** Everybody comes at once and takes any number: all that waits is given out in one go. @returns decisions a second */
const rushOf = async ({ platform }: StoaInProcess, { agents }: BigCompany): Promise<number> => {
  const followers = createFollowers(platform, [distributionFollower])
  await followers.settle()
  for (const { id } of agents)
    await write(platform, system, act =>
      changeWorkSettings(act, id, { settings: { capacity: { tickets: null, chats: 3, calls: 1 } } }),
    )
  for (const { id } of agents)
    await write(platform, { kind: 'user', id }, act =>
      chooseAvailability(act, id, { service: null, state: 'online' }),
    )
  const begin = performance.now()
  await followers.settle()
  const seconds = (performance.now() - begin) / 1000
  const left = await platform.db
    .selectFrom('ticket')
    .select('id')
    .where('assignee_id', 'is', null)
    .where('status', 'in', ['new', 'open'])
    .execute()
  if (left.length > 0) throw new Error(`${left.length} tickets were not given out.`)
  return waiting / seconds
}
