import { toSql } from '@stoa/conditions/compile'
import { fieldNamed } from '@stoa/conditions/fields'
import { needsOf } from '@stoa/conditions/needs'
import { valueAtEvent } from '@stoa/conditions/sql/value-sql'
import type { Groups } from '@stoa/contract/conditions'
import { type RawBuilder, sql } from 'kysely'
import type { Scope } from '../../departments/queries.ts'
import { visibleTickets } from '../../tickets/queries.ts'
import type { Source } from './source.ts'

/** Who asks, where, and when now is. */
export type Asker = { scope: Scope; zone: string; now: Temporal.Instant; me?: number }

/** Conditions as they are asked of a source: of moments that are past each has a now of its own. */
export const conditionsSql = (
  groups: Groups,
  source: Pick<Source, 'past'>,
  { zone, now, me }: Asker,
): RawBuilder<boolean> =>
  source.past
    ? toSql(groups, { now: sql`event.at`, zone, me, past: true })
    : toSql(groups, { now: sql`${now}`, zone, me })

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
export const departmentSql = ({ past, opens }: Pick<Source, 'past' | 'opens'>): RawBuilder<unknown> => {
  if (!past || !department) return sql`ticket.department_id`
  const then = valueAtEvent(department, undefined)
  return opens
    ? sql`(case when event.name = 'ticket.opened' then (event.data ->> 'departmentId')::bigint else ${then} end)`
    : then
}
