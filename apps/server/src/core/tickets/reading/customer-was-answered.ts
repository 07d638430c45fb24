import { normalAddress } from '@stoa/contract/mail-address'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'

/** Whether somebody here has answered this customer, in whatever ticket. */
export const customerWasAnswered = async (tx: Tx, email: string): Promise<boolean> => {
  const { rows } = await sql<{ answered: boolean }>`
    select exists (
      select from contact join ticket on ticket.contact_id = contact.id
      where contact.email = ${normalAddress(email)} and ticket.answered_by_id is not null
    ) as answered`.execute(tx)
  return rows[0]?.answered ?? false
}
