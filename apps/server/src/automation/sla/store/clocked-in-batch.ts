import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { Act, Batch } from '../../../platform/events/act.ts'
import { oncePerBatch } from '../../../platform/events/once-per-batch.ts'

const clockedAmong = oncePerBatch(async (tx: Tx, { eventIds }: Batch): Promise<Set<number>> => {
  const { rows } = await sql<{ id: number }>`
    select ticket_id as id from sla_ticket
    where ticket_id in (select ticket_id from event where id = any(${eventIds}::bigint[]))`.execute(tx)
  return new Set(rows.map(({ id }) => id))
})

/**
 * The tickets of the batch that had clocks when it began; asked for when the turn is taken, so that nobody else gives them any. One that gets
 * them within the batch has caught up with all of it at once.
 */
export const clockedInBatch = ({ tx, batch = { eventIds: [] } }: Act): Promise<Set<number>> =>
  clockedAmong({ tx, batch }, batch)
