import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { mergedLine } from './merged.ts'

/** Whether the address has a part in the ticket: its contact, or in From, To or Cc of one of its messages to or from outside. */
export const isParticipant = async (db: Db | Tx, ticketId: number, email: string): Promise<boolean> => {
  const address = email.toLowerCase()
  const { rows } = await sql<{ yes: boolean }>`
    select exists (
      select 1 from ticket join contact on contact.id = contact_id where ticket.id = ${ticketId} and email = ${address}
    ) or exists (
      select 1 from message
      where ticket_id in (${mergedLine(ticketId)}) and kind <> 'note'
        and (lower(sender) = ${address}
             or ${address} in (select lower(each) from unnest(recipients || cc) as each))
    ) as yes`.execute(db)
  return rows[0]?.yes ?? false
}
