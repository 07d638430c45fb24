import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Actor } from '../../../platform/events/act.ts'

type Waiting = {
  ticketId: number
  writer: Actor
  writtenAt: Temporal.Instant
  /** It resolved the ticket, which nobody has taken up again since. */
  resolves: boolean
}

/** An answer that was written to leave later, and has neither left nor been taken back; null: any other message. */
export const answerToLeave = async (db: Db | Tx, messageId: number): Promise<Waiting | null> => {
  const { rows } = await sql<Waiting>`
    select last.ticket_id as "ticketId", last.at as "writtenAt",
           jsonb_build_object('kind', last.actor_kind, 'id', last.actor_id) as writer,
           coalesce(last.data #>> '{status,to}' = 'resolved', false) and not exists (
             select from event later where later.ticket_id = last.ticket_id and later.id > last.id
               and later.data #>> '{status,to}' in ('new', 'open', 'answered', 'postponed')
           ) as resolves
    from message, lateral (
      select * from event where event.ticket_id = message.ticket_id and name in ('reply.sent', 'reply.left', 'reply.returned')
        and (data ->> 'messageId')::bigint = message.id
      order by event.id desc limit 1
    ) as last
    where message.id = ${messageId} and last.name = 'reply.sent' and last.data ? 'later'`.execute(db)
  return rows[0] ?? null
}
