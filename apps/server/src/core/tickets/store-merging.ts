import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { mergedLine } from './reading/merged.ts'
import { previewOf } from './rules/preview.ts'

type Both = { ticketId: number; intoId: number }

/** Shows the messages of a ticket, with their files, in another one, and remembers where they were. */
export const moveMessages = async (
  tx: Tx,
  { ticketId, intoId }: Both,
  at: Temporal.Instant,
): Promise<void> => {
  await sql`
    with moving as (update message set ticket_id = ${intoId} where ticket_id = ${ticketId} returning id)
    insert into message_move (message_id, from_ticket_id, moved_at) select id, ${ticketId}, ${at} from moving`.execute(
    tx,
  )
}

/** Gives a merged ticket its messages back, wherever they went from there, and forgets that they did. */
export const takeMessagesBack = async (tx: Tx, ticketId: number): Promise<void> => {
  await sql`
    with own as (select message_id from message_move where from_ticket_id = ${ticketId}),
    forgotten as (
      delete from message_move using own
      where message_move.message_id = own.message_id and from_ticket_id in (${mergedLine(ticketId)})
    )
    update message set ticket_id = ${ticketId} from own where message.id = own.message_id`.execute(tx)
}

/** Gives a ticket the tags of another one. @returns those that it did not have */
export const joinTags = async (tx: Tx, { ticketId, intoId }: Both): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`
    with joined as (
      insert into ticket_tag (ticket_id, tag_id)
      select ${intoId}::bigint, tag_id from ticket_tag where ticket_id = ${ticketId}
      on conflict do nothing
      returning tag_id
    )
    select name from tag where id in (select tag_id from joined) order by name`.execute(tx)
  return rows.map(row => row.name)
}

type Joined = { tasks: number[]; tags: string[]; participants: string[]; leftOut: string[] }

/** What a ticket got when another one was merged into it. */
export const joinedBy = async (tx: Tx, { ticketId, intoId }: Both): Promise<Joined> => {
  const { rows } = await sql<{ data: Partial<Joined> }>`
    select data from event
    where ticket_id = ${intoId} and name = 'ticket.merged' and (data ->> 'otherId')::bigint = ${ticketId}
    order by id desc limit 1`.execute(tx)
  return { tasks: [], tags: [], participants: [], leftOut: [], ...rows[0]?.data }
}

/** Whether a ticket holds nothing but what was split off from the other one. */
export const wasOnlySplitOff = async (tx: Tx, { ticketId, intoId }: Both): Promise<boolean> => {
  const { rows } = await sql<{ split: boolean | null }>`
    select bool_and(from_ticket_id is not distinct from ${intoId}) as split
    from message left join message_split on message_id = message.id where message.ticket_id = ${ticketId}`.execute(
    tx,
  )
  return rows[0]?.split ?? false
}

/** What lists show of the newest message between people; null where there is none. */
export const newestPreview = async (tx: Tx, ticketId: number): Promise<string | null> => {
  const row = await tx
    .selectFrom('message')
    .select('body_text')
    .where('ticket_id', '=', ticketId)
    .where('kind', '<>', 'note')
    .where('erased_at', 'is', null)
    .where('author_kind', '<>', 'system')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? previewOf(row.body_text) : null
}

export const setPreview = (tx: Tx, id: number, preview: string) =>
  tx.updateTable('ticket').set({ preview }).where('id', '=', id).execute()
