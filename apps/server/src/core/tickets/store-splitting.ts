import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { Splittable } from './rules/split-plan.ts'
import { newTicketCode } from './rules/ticket-code.ts'
import { urgentAt } from './rules/urgency.ts'
import type { NewRow } from './store.ts'

/** Oldest first. */
export const listSplittable = async (tx: Tx, ticketId: number): Promise<Splittable[]> => {
  const { rows } = await sql<Splittable>`
    select id, kind, apart, at, body_text as text from message where ticket_id = ${ticketId} order by id`.execute(
    tx,
  )
  return rows
}

/** A New ticket that has no message yet, counted. @returns its id */
export const insertEmptyTicket = async (tx: Tx, row: NewRow): Promise<number> => {
  const urgent = urgentAt({ since: row.at, dueAt: null, priority: 'normal' })
  for (;;) {
    const { rows } = await sql<{ id: number }>`
      with made as (
        insert into ticket (code, subject, status, channel, department_id, contact_id, follows_id, preview, created_at, changed_at,
                            status_changed_at, waiting_since, urgent_at, language)
        values (${newTicketCode()}, ${row.subject}, 'new', ${row.channel}, ${row.departmentId}, ${row.contactId}, ${row.followsId},
                ${row.preview}, ${row.at}, ${row.at}, ${row.at}, ${row.at}, ${urgent}, ${row.language})
        on conflict (code) do nothing
        returning id, department_id, status, assignee_id
      ),
      counted as (
        insert into ticket_tally (department_id, status, assignee_id, delta)
        select department_id, status, assignee_id, 1 from made
      )
      select id from made`.execute(tx)
    const [made] = rows
    if (made) return made.id
  }
}

type Split = { ids: readonly number[]; fromId: number; intoId: number; at: Temporal.Instant }

/** Shows messages in another ticket, and remembers that they were split off. What they answer stays where it was, or goes along. */
export const splitMessages = async (tx: Tx, { ids, fromId, intoId, at }: Split): Promise<void> => {
  await sql`
    with moved as (
      update message set ticket_id = ${intoId}, answers_id = case when answers_id = any(${ids}::bigint[]) then answers_id end
      where id = any(${ids}::bigint[]) returning id
    ),
    remembered as (
      insert into message_split (message_id, from_ticket_id, at) select id, ${fromId}, ${at} from moved
      on conflict (message_id) do update set from_ticket_id = excluded.from_ticket_id, at = excluded.at
    )
    update message set answers_id = null
    where ticket_id = ${fromId} and answers_id = any(${ids}::bigint[]) and id <> all(${ids}::bigint[])`.execute(
    tx,
  )
}

export const copyTags = (tx: Tx, fromId: number, intoId: number) =>
  sql`
    insert into ticket_tag (ticket_id, tag_id) select ${intoId}::bigint, tag_id from ticket_tag where ticket_id = ${fromId}
    on conflict do nothing`.execute(tx)
