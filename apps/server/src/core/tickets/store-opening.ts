import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/db/database.ts'
import { recordset } from '../../platform/db/recordset.ts'
import { together } from '../../platform/db/together.ts'
import { newTicketCode } from './rules/ticket-code.ts'
import { urgentAt } from './rules/urgency.ts'
import type { NewRow } from './store.ts'
import { messageColumns, messageTypes, type NewMessage, rowOfMessage } from './store-messages.ts'

type Opened = { ticketId: number; messageId: number }
type Opening = { row: NewRow; message: Omit<NewMessage, 'ticketId'> }

const rowOf = ({ row, message }: Opening, code: string, place: number) => ({
  ...rowOfMessage(message),
  place,
  code,
  ticket_subject: row.subject,
  channel: row.channel,
  department_id: row.departmentId,
  contact_id: row.contactId,
  follows_id: row.followsId,
  preview: row.preview,
  created_at: row.at,
  urgent_at: urgentAt({ since: row.at, dueAt: null, priority: 'normal' }),
  language: row.language,
})

const types = sql`
  ${messageTypes}, place integer, code text, ticket_subject text, channel text, department_id bigint, contact_id bigint, follows_id bigint,
  preview text, created_at timestamptz, urgent_at timestamptz, language text`

/** Those whose code was somebody's already are left out. */
const insertThose = async (db: Db | Tx, rows: readonly object[]) => {
  const inserted = await sql<Opened & { place: number }>`
    with given as materialized (select * from ${recordset(rows, types)}),
    made as (
      insert into ticket (code, subject, status, channel, department_id, contact_id, follows_id, preview, created_at, changed_at,
                          status_changed_at, waiting_since, urgent_at, language)
      select code, ticket_subject, 'new', channel, department_id, contact_id, follows_id, preview, created_at, created_at,
             created_at, created_at, urgent_at, language
      from given order by place
      on conflict (code) do nothing
      returning id, code, department_id, status, assignee_id
    ),
    counted as (
      insert into ticket_tally (department_id, status, assignee_id, delta)
      select department_id, status, assignee_id, count(*) from made group by department_id, status, assignee_id
    ),
    said as (
      insert into message (ticket_id, ${messageColumns}) select made.id, ${messageColumns}
      from made join given using (code) order by place
      returning ticket_id, id
    )
    select place, ticket_id as "ticketId", said.id as "messageId"
    from said join made on made.id = said.ticket_id join given using (code)`.execute(db)
  return inserted.rows
}

/** Inserts New tickets with their first messages and counts them, in one statement: most mails do this, and nothing else. */
export const insertTicketWithMessage = together(async (db, openings: readonly Opening[]) => {
  const opened = new Map<number, Opened>()
  while (opened.size < openings.length) {
    const missing = openings.flatMap((opening, place) => (opened.has(place) ? [] : [{ opening, place }]))
    const codes = new Set<string>()
    while (codes.size < missing.length) codes.add(newTicketCode())
    const rows = [...codes].flatMap((code, at) => {
      const one = missing[at]
      return one ? [rowOf(one.opening, code, one.place)] : []
    })
    for (const { place, ...ids } of await insertThose(db, rows)) opened.set(place, ids)
  }
  return openings.map((_, place) => opened.get(place) ?? missed())
})

const missed = (): never => {
  throw new Error('A ticket was not opened.')
}
