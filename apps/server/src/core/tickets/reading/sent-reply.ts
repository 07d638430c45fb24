import type { Status } from '@stoa/contract/ticket-shapes'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'

type Sent = {
  /** What it changed, with the postponing that went along; null: nothing. */
  status: { from: Status; to: Status } | null
  /** The ticket was postponed with it. */
  postponed: boolean
  /** Since when the customer has waited for an answer. */
  askedAt: Temporal.Instant | null
  /** The ticket stands where it put it: nothing moved or answered it since. */
  isLast: boolean
}

/** How an answer of a ticket was sent; 'returned' where it was taken back since, null where something else was sent. */
export const sentReply = async (
  tx: Tx,
  ticketId: number,
  messageId: number,
): Promise<Sent | 'returned' | null> => {
  const { rows } = await sql<Sent & { name: string }>`
    select name, case when postponing.id is null then data -> 'status' else jsonb_build_object(
             'from', coalesce(data -> 'status' -> 'from', postponing.status -> 'from'), 'to', 'postponed') end as status,
           postponing.id is not null as postponed,
           (select max(at) from message where ticket_id = ${ticketId} and kind = 'incoming' and not apart) as "askedAt",
           not exists (
             select from event later where later.ticket_id = ${ticketId} and later.id > coalesce(postponing.id, event.id)
               and (later.name = 'reply.sent' or later.data ? 'status')
           ) as "isLast"
    from event left join lateral (
      select same.id, same.data -> 'status' as status from event same
      where same.ticket_id = ${ticketId} and same.xid = event.xid and same.id > event.id and same.name = 'ticket.postponed'
        and same.data ? 'status'
      limit 1
    ) postponing on true
    where ticket_id = ${ticketId} and name in ('reply.sent', 'ticket.forwarded', 'reply.returned') and (data ->> 'messageId')::bigint = ${messageId}
    order by event.id desc limit 1`.execute(tx)
  const [last = null] = rows
  return last?.name === 'reply.returned' ? 'returned' : last
}
