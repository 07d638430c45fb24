import type { Lifecycle, lifecycleQuery } from '@stoa/contract/lifecycle-reports'
import type { z } from 'zod'
import { departmentNames, departmentScope, type Scope } from '../../../core/departments/queries.ts'
import { type Caller, personNames } from '../../../core/people/queries.ts'
import { listOpened, type OpenedTicket } from '../../../core/tickets/queries.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { Platform } from '../../../platform/platform.ts'
import { type AskedKind, askKind } from '../kinds/ask-kind.ts'
import type { At } from '../kinds/cursor.ts'
import { facts } from '../rules/facts.ts'
import { lifeOf } from '../rules/lifecycle.ts'
import { historiesOf } from '../store/histories.ts'

type Query = z.output<typeof lifecycleQuery>
/** `sees`: the departments whose tickets the caller may see; they may be fewer than those whose reports. */
export type AskedLives = { asked: AskedKind; query: Query; sees: Scope; now: Temporal.Instant }

/** @throws Refusal not_allowed, period_invalid */
export const askLives = async (
  platform: Pick<Platform, 'db' | 'clock'>,
  caller: Caller,
  query: Query,
): Promise<AskedLives> => ({
  asked: await askKind(platform, caller, query),
  query,
  sees: await departmentScope(platform.db, caller),
  now: platform.clock.now(),
})

/** Some lives, the newest first, and where the next ones begin; null: these were the last. */
export const listLives = async (
  tx: Tx,
  { asked, query, sees, now }: AskedLives,
  { before, limit }: { before: At | null; limit: number },
): Promise<{ lives: Lifecycle[]; next: At | null }> => {
  const agents = query.agents.length === 0 ? 'all' : query.agents
  const found = await listOpened(tx, sees, { ...asked, agents }, { before, limit: limit + 1 })
  const shown = found.slice(0, limit)
  const last = found.length > limit ? shown.at(-1) : undefined
  return {
    lives: await told(tx, shown, now),
    next: last ? { at: last.openedAt, id: last.eventId } : null,
  }
}

const told = async (
  tx: Tx,
  tickets: readonly OpenedTicket[],
  now: Temporal.Instant,
): Promise<Lifecycle[]> => {
  const histories = await historiesOf(
    tx,
    tickets.map(({ id }) => id),
  )
  const departments = await departmentNames(tx, [...new Set(tickets.map(each => each.departmentId))])
  const people = await personNames(tx, [...new Set(tickets.flatMap(each => each.assigneeId ?? []))])
  const moment = (at: Temporal.Instant | null) => at?.toString() ?? null
  return tickets.flatMap(({ id, code, subject, departmentId, assigneeId }) => {
    const events = histories.get(id) ?? []
    const life = lifeOf(events, now)
    const channel = facts(events)[0]?.channel
    if (!life || !channel) return []
    return {
      ...life,
      ticket: { id, code, subject },
      department: { id: departmentId, name: departments.get(departmentId) ?? '' },
      assignee: assigneeId === null ? null : { id: assigneeId, name: people.get(assigneeId) ?? '' },
      channel,
      openedAt: life.openedAt.toString(),
      firstAssignedAt: moment(life.firstAssignedAt),
      firstAnsweredAt: moment(life.firstAnsweredAt),
      firstResolvedAt: moment(life.firstResolvedAt),
      endedAt: moment(life.endedAt),
    }
  })
}
