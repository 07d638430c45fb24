import type { Db } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import type { Caller } from '../../people/queries.ts'
import { maySee } from '../access.ts'

/** What of a ticket decides how an answer to it is signed. @throws not_found, also when it may not be seen */
export const getSigned = async (db: Db, caller: Caller, ticketId: number) => {
  if (!(await maySee(db, caller, ticketId))) return refuse('not_found')
  return db
    .selectFrom('ticket')
    .innerJoin('contact', 'contact.id', 'ticket.contact_id')
    .select([
      'ticket.department_id as departmentId',
      'ticket.language',
      'ticket.code',
      'contact.name as customer',
    ])
    .where('ticket.id', '=', ticketId)
    .executeTakeFirstOrThrow()
}
