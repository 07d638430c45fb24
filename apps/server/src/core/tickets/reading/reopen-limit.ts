import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'

/** How often programs open a ticket again within a day; after that a person has to look or write. */
const mostReopenings = 3

/** Whether programs have opened the ticket again so often that one more says nothing. */
export const machinesReopenNoMore = async (
  tx: Tx,
  ticketId: number,
  now: Temporal.Instant,
): Promise<boolean> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from event
    where ticket_id = ${ticketId} and name = 'message.received' and at > ${now.subtract({ hours: 24 })}
      and data -> 'automatic' is not null and data -> 'status' is not null`.execute(tx)
  return (rows[0]?.count ?? 0) >= mostReopenings
}
