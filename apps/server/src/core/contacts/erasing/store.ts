import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import type { Actor } from '../../../platform/events/act.ts'

export type Conversations = 'anonymise' | 'delete'

export type Erasure = {
  id: number
  contactId: number
  /** With those that were merged into it. */
  contactIds: number[]
  conversations: Conversations
  emails: string[]
  names: string[]
  begunBy: Actor
  ticketsTotal: number
  ticketsDone: number
  messagesChanged: number
  lastTicketId: number
  lastMessageId: number
  newestMessageId: number
}

const columns = sql`
  id, contact_id as "contactId", contact_ids as "contactIds", conversations, emails, names,
  jsonb_build_object('kind', begun_by_kind, 'id', begun_by_id) as "begunBy", tickets_total as "ticketsTotal",
  tickets_done as "ticketsDone", messages_changed as "messagesChanged", last_ticket_id as "lastTicketId",
  last_message_id as "lastMessageId", newest_message_id as "newestMessageId"`

export const insertErasure = async (
  tx: Tx,
  erasure: Pick<Erasure, 'contactId' | 'contactIds' | 'conversations' | 'emails' | 'names' | 'ticketsTotal'>,
  { actor, at }: { actor: Actor; at: Temporal.Instant },
): Promise<void> => {
  const { contactId, contactIds, conversations, emails, names, ticketsTotal } = erasure
  await sql`
    insert into contact_erasure (contact_id, contact_ids, conversations, emails, names, begun_by_kind, begun_by_id, begun_at,
                                 tickets_total, newest_message_id)
    select ${contactId}, ${contactIds}::bigint[], ${conversations}, ${emails}::text[], ${names}::text[], ${actor.kind},
           ${actor.id}, ${at}, ${ticketsTotal}, coalesce(max(id), 0) from message`.execute(tx)
}

/** The oldest that is not done, locked; null where there is none, or another process is at it. */
export const lockRunning = async (tx: Tx): Promise<Erasure | null> => {
  const { rows } = await sql<Erasure>`
    select ${columns} from contact_erasure where finished_at is null order by id limit 1 for update skip locked`.execute(
    tx,
  )
  return rows[0] ?? null
}

export const findErasure = async (
  db: Db,
  contactId: number,
): Promise<{ total: number; done: number; running: boolean } | null> => {
  const { rows } = await sql<{ total: number; done: number; running: boolean }>`
    select tickets_total as total, tickets_done as done, finished_at is null as running from contact_erasure
    where ${contactId} = any(contact_ids)
    order by id desc limit 1`.execute(db)
  return rows[0] ?? null
}

export const cameThroughTickets = (
  tx: Tx,
  id: number,
  given: { lastId: number; tickets: number; messages: number },
) =>
  sql`
    update contact_erasure set last_ticket_id = ${given.lastId}, tickets_done = tickets_done + ${given.tickets},
      messages_changed = messages_changed + ${given.messages}
    where id = ${id}`.execute(tx)

export const cameThroughMessages = (tx: Tx, id: number, given: { lastId: number; messages: number }) =>
  sql`
    update contact_erasure set last_message_id = ${given.lastId}, messages_changed = messages_changed + ${given.messages}
    where id = ${id}`.execute(tx)

/** From now on nothing says any more who it was. */
export const finishErasure = (tx: Tx, id: number, at: Temporal.Instant) =>
  sql`update contact_erasure set emails = '{}', names = '{}', finished_at = ${at} where id = ${id}`.execute(
    tx,
  )

type Known = { id: number; name: string; emails: string[]; phone: string | null; names: string[] }

/** A contact and all that were merged into it, with every address and name that they ever had. The first is the contact itself. */
export const everythingKnown = async (db: Db | Tx, id: number): Promise<Known[]> => {
  const { rows } = await sql<Known>`
    with recursive person as (
      select contact.id, 0 as depth from contact where contact.id = ${id} and merged_into_id is null and erased_at is null
      union select merged.contact_id, depth + 1 from contact_merge as merged join person on merged.into_id = person.id
    )
    select contact.id, contact.name,
      (select number from contact_phone where contact_id = contact.id order by position limit 1) as phone,
      array(
        select email from contact_address where contact_id = contact.id
        union select lower(contact.email) where contact.email <> ''
        union select lower(address) from contact_merge, jsonb_array_elements(jsonb_build_array(snapshots -> 'kept', snapshots -> 'gone'))
          as snapshot, jsonb_array_elements_text(snapshot -> 'emails') as known(address)
          where contact_merge.contact_id = contact.id
      ) as emails,
      array(
        select contact.name where contact.name <> ''
        union select snapshot ->> 'name' from contact_merge,
          jsonb_array_elements(jsonb_build_array(snapshots -> 'kept', snapshots -> 'gone')) as snapshot
          where contact_merge.contact_id = contact.id and snapshot ->> 'name' <> ''
      ) as names
    from (select id, min(depth) as depth from person group by id) as each join contact on contact.id = each.id
    order by depth, contact.id`.execute(db)
  return rows
}

/** Leaves a number of a contact. Whoever looks for it by name, address or telephone finds nobody. */
export const emptyContacts = async (
  tx: Tx,
  ids: readonly number[],
  given: { emails: readonly string[]; at: Temporal.Instant },
): Promise<void> => {
  const these = sql`contact_id = any(${ids}::bigint[])`
  await sql`
    update contact set name = '#' || id, email = '', language = null, time_zone = null, notes = '', company_id = null,
      company_by_hand = false, erased_at = ${given.at}
    where id = any(${ids}::bigint[])`.execute(tx)
  await sql`delete from contact_address where ${these}`.execute(tx)
  await sql`delete from contact_phone where ${these}`.execute(tx)
  await sql`delete from contact_group_contact where ${these}`.execute(tx)
  await sql`delete from contact_merge where ${these} or into_id = any(${ids}::bigint[])`.execute(tx)
  await sql`delete from contact_to_compare where ${these}`.execute(tx)
  await sql`delete from contact_duplicate where one_id = any(${ids}::bigint[]) or other_id = any(${ids}::bigint[])`.execute(
    tx,
  )
  await sql`delete from address_mark where email = any(${given.emails}::text[])`.execute(tx)
}

/** Rows of files that could not be taken, where somebody stands in one. */
export const dropRowsOfFiles = (tx: Tx, like: readonly string[]) =>
  sql`delete from contact_import_row where cells::text ilike any(${like}::text[])`.execute(tx)
