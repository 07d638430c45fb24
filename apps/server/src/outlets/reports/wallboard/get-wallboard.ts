import type { liveReports, Wallboard } from '@stoa/contract/live-reports'
import type { Request } from '@stoa/contract/route'
import { countDecided } from '../../../automation/sla/queries.ts'
import { availabilityOf } from '../../../core/availability/queries.ts'
import { inScope, listPlaces, noTickets } from '../../../core/departments/queries.ts'
import { type Caller, preferencesOf } from '../../../core/people/queries.ts'
import { countsByDepartment, waitsLongest } from '../../../core/tickets/queries.ts'
import type { Platform } from '../../../platform/platform.ts'
import { narrowed, reportScope } from '../access.ts'
import { inOneMoment } from '../reading/in-one-moment.ts'
import { readReport } from '../reading/read-report.ts'

type Standing = Wallboard['total']

const complianceOf = (promises: readonly { met: number; missed: number }[]): Standing['slaToday'] => {
  const met = promises.reduce((sum, row) => sum + row.met, 0)
  const missed = promises.reduce((sum, row) => sum + row.missed, 0)
  return { met, missed, share: met + missed === 0 ? null : met / (met + missed) }
}

/** How the departments of a caller stand now, and what they did since midnight where the caller is. */
export const getWallboard = async (
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  caller: Caller,
  query: Request<typeof liveReports.wallboard>['query'],
): Promise<Wallboard> => {
  const scope = narrowed(await reportScope(db, caller), query.departments)
  const { timeZone: zone } = await preferencesOf(db, caller)
  const now = clock.now()
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const all = { agents: 'all', channels: 'all' } as const
  return inOneMoment(db, async tx => {
    const places = (await listPlaces(tx, 'tickets')).filter(({ id }) => inScope(scope, id))
    const ids = places.map(({ id }) => id)
    const counts = await countsByDepartment(tx)
    const longest = await waitsLongest(tx, ids)
    const people = [...new Set(places.flatMap(({ personIds }) => personIds))]
    const availability = await availabilityOf(tx, people, 'tickets')
    const isOnline = (id: number) => availability.get(id)?.state === 'online'
    const done = await readReport(tx, {
      period: { from: today, to: today, zone },
      by: 'department',
      every: null,
      only: { ...all, departments: scope, under: [] },
    })
    const sums = new Map(done.rows.map(row => [Number(row.key), row.sums]))
    const promises = await countDecided(
      tx,
      {
        from: now.toZonedDateTimeISO(zone).startOfDay().toInstant(),
        until: now,
        departments: scope,
        agents: 'all',
        levels: 'all',
        metrics: 'all',
      },
      { by: 'department', starts: [] },
    )
    const kept = Map.groupBy(promises, row => Number(row.key))
    const departments = places.map(({ id, name, personIds }) => {
      const count = counts.get(id) ?? noTickets
      return {
        department: { id, name },
        waiting: count.new + count.open,
        new: count.new,
        overdue: count.overdue,
        longestSince: longest.get(id)?.toString() ?? null,
        online: personIds.filter(isOnline).length,
        answersToday: sums.get(id)?.answers ?? 0,
        resolvedToday: sums.get(id)?.['resolved-tickets'] ?? 0,
        slaToday: complianceOf(kept.get(id) ?? []),
      }
    })
    return {
      at: now.toString(),
      departments,
      total: {
        ...totalOf(departments),
        online: people.filter(isOnline).length,
        answersToday: done.total.answers ?? 0,
        resolvedToday: done.total['resolved-tickets'] ?? 0,
        slaToday: complianceOf(promises),
      },
    }
  })
}

/** What departments do now, together: those that are gone do nothing any more, whatever they did today. */
const totalOf = (
  departments: readonly Standing[],
): Pick<Standing, 'waiting' | 'new' | 'overdue' | 'longestSince'> => {
  const sum = (read: (one: Standing) => number) => departments.reduce((all, one) => all + read(one), 0)
  const longest = departments
    .flatMap(({ longestSince }) => longestSince ?? [])
    .sort((a, b) => Temporal.Instant.compare(a, b))
  return {
    waiting: sum(one => one.waiting),
    new: sum(one => one.new),
    overdue: sum(one => one.overdue),
    longestSince: longest[0] ?? null,
  }
}
