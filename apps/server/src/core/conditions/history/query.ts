import { toSql } from '@stoa/conditions/compile'
import { fieldNamed } from '@stoa/conditions/fields'
import { needsOf } from '@stoa/conditions/needs'
import type { Past } from '@stoa/conditions/sql/asking'
import { madeAtEvent } from '@stoa/conditions/sql/value-sql'
import type { Condition, Groups } from '@stoa/contract/conditions'
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../departments/queries.ts'
import { visibleTickets } from '../../tickets/queries.ts'
import type { Source } from './source.ts'

/** Who asks, where, and when now is. */
export type Asker = { scope: Scope; zone: string; now: Temporal.Instant; me?: number }

/** Conditions as they are asked of a source: of moments that are past each has a now of its own. `past` says how what changed since is found. */
export const conditionsSql = (
  groups: Groups,
  source: Pick<Source, 'past'>,
  { zone, now, me }: Asker,
  past: Past = {},
): RawBuilder<boolean> =>
  source.past
    ? // Taken as one, or the planner would put them into another order, which knows nothing of what a look into the past costs.
      sql`(${toSql(groups.map(quickFirst), { now: sql`event.at`, zone, me, past })} is true)`
    : toSql(groups, { now: sql`${now}`, zone, me })

/** Whether something has to be looked for ticket by ticket: what a field was, or a pattern. */
const needsSearch = ({ field, operator }: Condition): boolean => {
  const before = fieldNamed(field)?.before
  return (before !== undefined && !before.by) || operator === 'matches'
}

export const isSlow = (groups: Groups, { past }: Pick<Source, 'past'>): boolean =>
  past && groups.some(group => group.every(needsSearch))

const quickFirst = (group: readonly Condition[]): Condition[] =>
  group.toSorted((one, other) => Number(needsSearch(one)) - Number(needsSearch(other)))

/** Moments with their tickets, and with their messages where conditions ask about those; only of tickets that the asker may see. */
export const joined = (
  moments: RawBuilder<unknown>,
  groups: Groups,
  { scope }: Pick<Asker, 'scope'>,
): RawBuilder<unknown> => {
  const asksMessage = needsOf(groups).some(({ field }) => fieldNamed(field)?.scope === 'message')
  const message = sql`left join message on message.id = (event.data ->> 'messageId')::bigint`
  return sql`from (${moments}) as event join ticket on ticket.id = event.ticket_id and ${visibleTickets(scope)} ${asksMessage ? message : sql``}`
}

const department = fieldNamed('department')

/** Where the ticket was. An event that opened it says so itself, wherever there are events. */
export const departmentSql = (
  { past, opens }: Pick<Source, 'past' | 'opens'>,
  how: Past = {},
): RawBuilder<unknown> => {
  if (!past || !department) return sql`ticket.department_id`
  const then = madeAtEvent(department, undefined, how, value => value)
  return opens
    ? sql`(case when event.name = 'ticket.opened' then (event.data ->> 'departmentId')::bigint else ${then} end)`
    : then
}
