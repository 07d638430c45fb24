import type { Db } from '../../../../platform/db/database.ts'
import { testMailReference } from '../../test-mail-reference.ts'

/** The ticket that a test mail became, and when; null while it has not come in. */
export const arrivalOfTestMail = async (
  db: Db,
  token: string,
): Promise<{ ticketId: number; ticketCode: string; at: Temporal.Instant } | null> => {
  const row = await db
    .selectFrom('email_reference')
    .innerJoin('ticket', 'ticket.id', 'email_reference.ticket_id')
    .select(['ticket.id as ticketId', 'ticket.code as ticketCode', 'ticket.created_at as at'])
    .where('rfc_id', '=', testMailReference(token))
    .orderBy('ticket.id')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}
