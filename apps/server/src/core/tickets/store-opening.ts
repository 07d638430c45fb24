import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { newTicketCode } from './rules/ticket-code.ts'
import { urgentAt } from './rules/urgency.ts'
import type { NewRow } from './store.ts'
import { authenticationOf, findingsOf, headersOf, type NewMessage } from './store-messages.ts'

type Opened = { ticketId: number; messageId: number }

/** Inserts a New ticket with its first message and counts it, in one statement: most mails do this, and nothing else. */
export const insertTicketWithMessage = async (
  tx: Tx,
  row: NewRow,
  message: Omit<NewMessage, 'ticketId'>,
): Promise<Opened> => {
  const urgent = urgentAt({ since: row.at, dueAt: null, priority: 'normal' })
  for (;;) {
    const { rows } = await sql<Opened>`
      with made as (
        insert into ticket (code, subject, status, channel, department_id, contact_id, follows_id, preview, created_at, changed_at,
                            status_changed_at, waiting_since, urgent_at, language)
        values (${newTicketCode()}, ${row.subject}, 'new', ${row.channel}, ${row.departmentId}, ${row.contactId},
                ${row.followsId}, ${row.preview}, ${row.at}, ${row.at}, ${row.at}, ${row.at}, ${urgent}, ${row.language})
        on conflict (code) do nothing
        returning id, department_id, status, assignee_id
      ),
      counted as (
        insert into ticket_tally (department_id, status, assignee_id, delta)
        select department_id, status, assignee_id, 1 from made
      )
      insert into message (ticket_id, kind, author_kind, author_id, at, subject, sender, recipients, cc, body_text, body_html, intake_id,
                           headers, quoted_from, findings, authentication)
      select id, ${message.kind}, ${message.author.kind}, ${message.author.id}::bigint, ${message.at}::timestamptz,
             ${message.subject}, ${message.sender}, ${message.recipients}::text[], ${message.cc}::text[],
             ${message.text}, ${message.html}, ${message.intakeId}::bigint, ${headersOf(message)}::jsonb,
             ${message.quotedFrom ?? null}::integer, ${findingsOf(message)}::jsonb, ${authenticationOf(message)}::jsonb
      from made
      returning ticket_id as "ticketId", id as "messageId"`.execute(tx)
    if (rows[0]) return rows[0]
  }
}
