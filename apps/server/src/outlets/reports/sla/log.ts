import type { SlaRecord, slaLogQuery } from '@stoa/contract/sla-reports'
import type { z } from 'zod'
import { type Decided, levelNames, listDecided } from '../../../automation/sla/queries.ts'
import { departmentNames, departmentScope, type Scope } from '../../../core/departments/queries.ts'
import { type Caller, personNames } from '../../../core/people/queries.ts'
import { ticketNames } from '../../../core/tickets/queries.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { Platform } from '../../../platform/platform.ts'
import { type AskedKind, askKind } from '../kinds/ask-kind.ts'
import type { At } from '../kinds/cursor.ts'
import { decidedFilter } from './filter.ts'

type LogQuery = z.output<typeof slaLogQuery>
/** `sees`: the departments whose tickets the caller may see; they may be fewer than those whose reports. */
export type AskedLog = { asked: AskedKind; query: LogQuery; sees: Scope }

/** @throws Refusal not_allowed, period_invalid */
export const askLog = async (
  platform: Pick<Platform, 'db' | 'clock'>,
  caller: Caller,
  query: LogQuery,
): Promise<AskedLog> => ({
  asked: await askKind(platform, caller, query),
  query,
  sees: await departmentScope(platform.db, caller),
})

/** Some records, newest first, and where the next ones begin; null: these were the last. */
export const readLog = async (
  tx: Tx,
  { asked, query, sees }: AskedLog,
  { before, limit }: { before: At | null; limit: number },
): Promise<{ records: SlaRecord[]; next: At | null }> => {
  const met = query.outcome ? query.outcome === 'met' : null
  const found = await listDecided(tx, { ...decidedFilter(asked, query), met }, { before, limit: limit + 1 })
  const shown = found.slice(0, limit)
  const last = found.length > limit ? shown.at(-1) : undefined
  return { records: await named(tx, sees, shown), next: last ? { at: last.decidedAt, id: last.id } : null }
}

const ids = (values: readonly (number | null)[]) => [...new Set(values)].filter(id => id !== null)

const named = async (tx: Tx, sees: Scope, decided: readonly Decided[]): Promise<SlaRecord[]> => {
  const tickets = await ticketNames(tx, sees, ids(decided.map(each => each.ticketId)))
  const people = await personNames(tx, ids(decided.flatMap(each => [each.responsibleId, each.endedBy])))
  const departments = await departmentNames(tx, ids(decided.map(each => each.departmentId)))
  const levels = await levelNames(tx, ids(decided.map(each => each.levelId)))
  const called = (names: ReadonlyMap<number, string>, id: number) => ({ id, name: names.get(id) ?? '' })
  const orNone = (names: ReadonlyMap<number, string>, id: number | null) =>
    id === null ? null : called(names, id)
  return decided.map(each => ({
    ticket: tickets.get(each.ticketId) ?? null,
    metric: each.metric,
    outcome: each.met ? 'met' : 'missed',
    level: orNone(levels, each.levelId),
    department: called(departments, each.departmentId),
    responsible: orNone(people, each.responsibleId),
    resolver: orNone(people, each.endedBy),
    startedAt: each.startedAt.toString(),
    dueAt: each.dueAt?.toString() ?? null,
    closedAt: each.endedAt?.toString() ?? null,
    target: each.target,
    lateBy: each.met || each.elapsed === null ? null : each.elapsed - each.target,
  }))
}
