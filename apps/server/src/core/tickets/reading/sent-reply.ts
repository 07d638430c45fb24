import type { Status } from '@stoa/contract/ticket-shapes'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'

type Sent = {
  /** What it changed; null: nothing. */
  status: { from: Status; to: Status } | null
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
    select name, data -> 'status' as status,
           (select max(at) from message where ticket_id = ${ticketId} and kind = 'incoming' and not apart) as "askedAt",
           not exists (
             select from event later where later.ticket_id = ${ticketId} and later.id > event.id
               and (later.name = 'reply.sent' or later.data ? 'status')
           ) as "isLast"
    from event
    where ticket_id = ${ticketId} and name in ('reply.sent', 'ticket.forwarded', 'reply.returned') and (data ->> 'messageId')::bigint = ${messageId}
    order by id desc limit 1`.execute(tx)
  const [last = null] = rows
  return last?.name === 'reply.returned' ? 'returned' : last
}
