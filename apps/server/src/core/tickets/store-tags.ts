import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { recordset } from '../../platform/db/recordset.ts'
import { together } from '../../platform/db/together.ts'

type Tagging = { ticketId: number; name: string }

/**
 * Locks the ticket and gives it the tag with this name, made if it is new; names are unique without case.
 * @returns whether it was new on this ticket; null where there is no such ticket
 */
export const insertTag = together(async (db, taggings: readonly Tagging[]) => {
  const given = taggings.map(({ ticketId, name }, place) => ({ place, ticket_id: ticketId, name }))
  const { rows } = await sql<{ found: boolean; added: boolean }>`
    with given as materialized (
      select *, lower(name) as key from ${recordset(given, sql`place integer, ticket_id bigint, name text`)}
    ),
    locked as (select id from ticket where id in (select ticket_id from given) order by id for update),
    wanted as (
      select given.*, row_number() over (partition by ticket_id, key order by place) = 1 as first
      from given join locked on locked.id = ticket_id
    ),
    known as (select id, key from tag join (select distinct key from wanted) as keys on lower(tag.name) = key),
    made as (
      insert into tag (name)
      select distinct on (key) name from wanted where key not in (select key from known) order by key, place
      on conflict (lower(name)) do update set name = tag.name
      returning id, lower(name) as key
    ),
    named as (select id, key from known union all select id, key from made),
    added as (
      insert into ticket_tag (ticket_id, tag_id) select ticket_id, named.id from wanted join named using (key) where first
      on conflict do nothing returning ticket_id, tag_id
    )
    select wanted.ticket_id is not null as found, added.tag_id is not null as added
    from given left join wanted using (place) left join named on named.key = wanted.key
    left join added on wanted.first and added.ticket_id = wanted.ticket_id and added.tag_id = named.id
    order by place`.execute(db)
  return rows.map(({ found, added }) => (found ? added : null))
})

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
