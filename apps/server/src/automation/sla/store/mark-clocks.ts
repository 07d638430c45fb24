import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { TicketMetric } from '../rules/clocks.ts'

export type Marked = { id: number; ticketId: number; metric: TicketMetric; dueAt: Temporal.Instant | null }

/** Marks the clocks of locked tickets that have run out, or of which to warn; each once. @returns those that it marked */
export const markClocks = async (
  tx: Tx,
  ticketIds: readonly number[],
  kind: 'breach' | 'warn',
  at: Temporal.Instant,
): Promise<Marked[]> => {
  const now = sql`${at.toString()}::timestamptz`
  const { rows } =
    kind === 'breach'
      ? await sql<Marked>`
          update sla_clock set breached_at = ${now}, department_id = sla_ticket.department_id,
            level_id = sla_ticket.level_id, responsible_id = sla_ticket.assignee_id
          from sla_ticket
          where sla_ticket.ticket_id = sla_clock.ticket_id and sla_clock.ticket_id = any(${ticketIds}::bigint[])
            and ended_at is null and breached_at is null and breach_at <= ${now}
          returning id, sla_clock.ticket_id as "ticketId", metric, due_at as "dueAt"`.execute(tx)
      : await sql<Marked>`
          update sla_clock set warned_at = ${now}
          where ticket_id = any(${ticketIds}::bigint[]) and ended_at is null and breached_at is null
            and warned_at is null and warn_at <= ${now}
          returning id, ticket_id as "ticketId", metric, due_at as "dueAt"`.execute(tx)
  return rows
}
