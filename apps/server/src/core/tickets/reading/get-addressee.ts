import type { Status } from '@stoa/contract/ticket-shapes'
import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'

/** A ticket and the customer who is written to about it. */
export type Addressee = {
  ticket: { id: number; code: string; subject: string; departmentId: number; status: Status }
  customer: { id: number; name: string; email: string }
}

/** For Stoa itself: nobody's sight is asked. @throws not_found */
export const getAddressee = async (db: Db | Tx, ticketId: number): Promise<Addressee> => {
  const row = await db
    .selectFrom('ticket')
    .innerJoin('contact', 'contact.id', 'contact_id')
    .select([
      'ticket.id',
      'code',
      'subject',
      'department_id',
      'status',
      'contact_id',
      'contact.name',
      'contact.email',
    ])
    .where('ticket.id', '=', ticketId)
    .executeTakeFirst()
  if (!row) return refuse('not_found')
  return {
    ticket: {
      id: row.id,
      code: row.code,
      subject: row.subject,
      departmentId: row.department_id,
      status: row.status as Status,
    },
    customer: { id: row.contact_id, name: row.name, email: row.email },
  }
}

/** Whether what came last from the customer's side was written by a program. */
export const lastMessageWasAutomatic = async (db: Db | Tx, ticketId: number): Promise<boolean> => {
  const { rows } = await sql<{ automatic: boolean }>`
    select data -> 'automatic' is not null as automatic from event
    where ticket_id = ${ticketId} and name in ('ticket.opened', 'message.received') order by id desc limit 1`.execute(
    db,
  )
  return rows[0]?.automatic ?? false
}
