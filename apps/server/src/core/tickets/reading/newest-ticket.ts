import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import { departmentScope } from '../../departments/queries.ts'
import type { Caller } from '../../people/queries.ts'
import { visibleTickets } from '../access.ts'

export type NewestTicket = {
  id: number
  code: string
  subject: string
  departmentId: number
  customer: { name: string; email: string }
  /** What was answered last, as it was written; null where nobody answered. */
  replyHtml: string | null
  replyText: string | null
}

/** The newest ticket that a caller may see, in a department or anywhere; for examples with real data. */
export const findNewestTicket = async (
  db: Db,
  caller: Caller,
  departmentId: number | null,
): Promise<NewestTicket | null> => {
  const scope = await departmentScope(db, caller)
  const { rows } = await sql<NewestTicket>`
    select ticket.id, ticket.code, ticket.subject, ticket.department_id as "departmentId",
           json_build_object('name', contact.name, 'email', contact.email) as customer,
           reply.body_html as "replyHtml", reply.body_text as "replyText"
    from (select * from ticket
          where ${visibleTickets(scope)} and status not in ('spam', 'deleted') and (${departmentId}::bigint is null or department_id = ${departmentId})
          order by changed_at desc, id desc limit 1) as ticket
    join contact on contact.id = ticket.contact_id
    left join lateral (
      select body_html, body_text from message
      where ticket_id = ticket.id and kind = 'reply' and not apart and author_kind <> 'system' order by id desc limit 1
    ) as reply on true`.execute(db)
  return rows[0] ?? null
}
