import type { reports } from '@stoa/contract/reports'
import type { Answer, Request } from '@stoa/contract/route'
import { departmentNames, departmentScope } from '../../../../core/departments/queries.ts'
import { type Caller, personNames } from '../../../../core/people/queries.ts'
import { ticketNames } from '../../../../core/tickets/queries.ts'
import type { Db } from '../../../../platform/db/database.ts'
import { readerOf } from '../ask.ts'
import { inOneMoment } from '../in-one-moment.ts'
import { endOf, type Period, startOfDay } from '../rules/period.ts'
import { nextHour } from '../rules/stretches.ts'
import type { Range } from './candidates.ts'
import { type Found, findFacts } from './find-facts.ts'
import { measureBehind } from './measure-behind.ts'
import { fromCursor, toCursor } from './place.ts'

type Behind = Answer<typeof reports.behind>

/** What happened to which tickets, so that a number came to be; newest first. Their sum is the sum that the number is made of. */
export const listBehind = async (
  db: Db,
  caller: Caller,
  query: Request<typeof reports.behind>['query'],
  reader: typeof readerOf = readerOf,
): Promise<Behind> => {
  const { metric, limit, cursor, hour } = query
  const { period, only } = await reader(db, caller, query, [])
  const measures = measureBehind(metric)
  if (!measures) return { items: [], nextCursor: null }
  const wanted = { only, range: rangeOf(period, hour), measures }
  const from = cursor === undefined ? null : fromCursor(cursor)
  const scope = await departmentScope(db, caller)
  return inOneMoment(db, async tx => {
    const found: Found[] = []
    for await (const each of findFacts(tx, wanted, from)) {
      found.push(each)
      if (found.length > limit) break
    }
    const shown = found.slice(0, limit)
    const last = found.length > limit ? shown.at(-1) : undefined
    const [tickets, agents, departments] = [
      await ticketNames(
        tx,
        scope,
        shown.map(({ ticketId }) => ticketId),
      ),
      await personNames(
        tx,
        shown.map(({ fact }) => fact.agentId),
      ),
      await departmentNames(
        tx,
        shown.map(({ fact }) => fact.departmentId),
      ),
    ]
    const named = (names: ReadonlyMap<number, string>, id: number) => ({ id, name: names.get(id) ?? '' })
    return {
      items: shown.map(({ ticketId, fact }) => ({
        ticket: tickets.get(ticketId) ?? null,
        at: fact.at.toString(),
        counted: fact.value,
        agent: fact.agentId === 0 ? null : named(agents, fact.agentId),
        department: named(departments, fact.departmentId),
      })),
      nextCursor: last ? toCursor(last.place) : null,
    }
  })
}

/** A period, or of it the hour that begins at a moment. */
const rangeOf = (period: Period, hour: string | undefined): Range => {
  const { from, zone } = period
  const range = { from: startOfDay(from, zone), until: startOfDay(endOf(period), zone) }
  if (hour === undefined) return range
  const at = Temporal.Instant.from(hour)
  const later = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) > 0 ? a : b)
  const next = nextHour(at, zone)
  return { from: later(at, range.from), until: later(next, range.until) === next ? range.until : next }
}
