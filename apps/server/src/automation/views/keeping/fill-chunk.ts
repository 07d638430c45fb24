import { toSql } from '@stoa/conditions/compile'
import { sql } from 'kysely'
import { companyZone } from '../../../core/conditions/queries.ts'
import { urgencyOf } from '../../../core/tickets/queries.ts'
import type { Act } from '../../../platform/events/act.ts'
import { seenByAssignee } from '../rules/for-whom.ts'
import { insertRows } from '../store/contents.ts'
import { ticketsBetween } from '../store/fills.ts'
import { keepTickets } from './keep-tickets.ts'
import type { Keeper } from './keeper.ts'
import { syncSignals } from './sync-signals.ts'

/** Ids of tickets, the end excluded. */
type Span = { from: number; below: number }

/** Whether SQL may choose: nothing has to be looked at again later, and nothing is read that other turns may read differently. */
export const isStatic = (keeper: Keeper): boolean => !keeper.timed && keeper.signals.length === 0

/** By SQL, without anything leaving the database. */
const chooseBySql = async ({ tx, clock }: Act, keeper: Keeper, span: Span): Promise<void> => {
  const context = { now: sql`${clock.now().toString()}`, zone: await companyZone(tx) }
  const forAll = toSql(keeper.groups, context)
  const inSpan = sql`ticket.id >= ${span.from} and ticket.id < ${span.below} and ticket.purged_at is null`
  const urgency = keeper.order === 'urgency' ? urgencyOf('ticket') : sql`null::timestamptz`
  const columns = sql`ticket.department_id, ticket.changed_at, ${urgency} from ticket where ${inSpan}`
  const forAssignee = keeper.personal
    ? sql`union all select ticket.id, ticket.assignee_id, ${columns} and ticket.assignee_id is not null
        and not ${forAll} and ${toSql(seenByAssignee(keeper.groups), context)}`
    : sql``
  await insertRows(
    tx,
    keeper.fillId,
    sql`select ticket.id, 0::bigint, ${columns} and ${forAll} ${forAssignee}`,
  )
}

/** Looks through the tickets of a span for one view. Whoever calls has the turn. */
export const fillChunk = async (act: Act, keeper: Keeper, span: Span): Promise<void> => {
  if (isStatic(keeper)) return chooseBySql(act, keeper, span)
  const signals = await syncSignals(act.tx, [keeper], act.clock.now())
  const ids = await ticketsBetween(act.tx, span)
  if (ids.length > 0) await keepTickets(act, [keeper], ids, signals)
}
