import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** The tag with this name, made if it is new; names are unique without case. */
const rememberTag = async (tx: Tx, name: string): Promise<number> => {
  const { rows } = await sql<{ id: number }>`
    insert into tag (name) values (${name})
    on conflict (lower(name)) do update set name = tag.name
    returning id`.execute(tx)
  const [row] = rows
  if (!row) throw new Error('insert returned nothing')
  return row.id
}

/** @returns whether it was new on this ticket */
export const insertTag = async (tx: Tx, ticketId: number, name: string): Promise<boolean> => {
  const tagId = await rememberTag(tx, name)
  const row = await tx
    .insertInto('ticket_tag')
    .values({ ticket_id: ticketId, tag_id: tagId })
    .onConflict(conflict => conflict.doNothing())
    .returning('tag_id')
    .executeTakeFirst()
  return row !== undefined
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
