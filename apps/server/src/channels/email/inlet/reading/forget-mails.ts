import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db/database.ts'

/** What of mails is kept to put the next ones where they belong. */
export const forgetMails = async (
  tx: Tx,
  { ticketIds, messageIds }: { ticketIds: readonly number[]; messageIds: readonly number[] },
): Promise<void> => {
  await sql`
    delete from email_reference
    where ticket_id = any(${ticketIds}::bigint[]) or message_id = any(${messageIds}::bigint[])`.execute(tx)
  await sql`delete from mail_group where ticket_id = any(${ticketIds}::bigint[])`.execute(tx)
}
