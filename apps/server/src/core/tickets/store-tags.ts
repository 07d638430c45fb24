import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/**
 * Locks the ticket and gives it the tag with this name, made if it is new; names are unique without case.
 * @returns whether it was new on this ticket; null where there is no such ticket
 */
export const insertTag = async (tx: Tx, ticketId: number, name: string): Promise<boolean | null> => {
  const { rows } = await sql<{ found: boolean; added: boolean }>`
    with locked as (select id from ticket where id = ${ticketId} for update),
    named as (
      insert into tag (name) select ${name}::text from locked
      on conflict (lower(name)) do update set name = tag.name
      returning id
    ),
    added as (
      insert into ticket_tag (ticket_id, tag_id) select locked.id, named.id from locked, named
      on conflict do nothing returning tag_id
    )
    select exists (select from locked) as found, exists (select from added) as added`.execute(tx)
  return rows[0]?.found ? rows[0].added : null
}

/** @returns whether the ticket had it */
export const deleteTag = async (tx: Tx, ticketId: number, name: string): Promise<boolean> => {
  const row = await tx
    .deleteFrom('ticket_tag')
    .using('tag')
    .whereRef('tag.id', '=', 'ticket_tag.tag_id')
    .where('ticket_tag.ticket_id', '=', ticketId)
    .where(sql`lower(tag.name)`, '=', name.toLowerCase())
    .returning('ticket_tag.tag_id')
    .executeTakeFirst()
  return row !== undefined
}
