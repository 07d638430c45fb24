import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** When to look at a ticket again for a view. */
export type Recheck = { fillId: number; ticketId: number; at: Temporal.Instant }

/** For these tickets in these views, looks again at these moments and at no other. Whoever calls has the turn. */
export const keepRechecks = async (
  tx: Tx,
  given: { ticketIds: readonly number[]; fillIds: readonly number[]; wanted: readonly Recheck[] },
): Promise<void> => {
  const { wanted } = given
  const columns = sql`unnest(
    ${wanted.map(row => row.fillId)}::bigint[], ${wanted.map(row => row.ticketId)}::bigint[],
    ${wanted.map(row => row.at.toString())}::timestamptz[]) as wanted (fill_id, ticket_id, at)`
  await sql`
    delete from view_recheck where fill_id = any(${given.fillIds}::bigint[]) and ticket_id = any(${given.ticketIds}::bigint[])
    and not exists (select from ${columns} where wanted.fill_id = view_recheck.fill_id and wanted.ticket_id = view_recheck.ticket_id)`.execute(
    tx,
  )
  if (wanted.length > 0)
    await sql`
      insert into view_recheck (fill_id, ticket_id, at) select * from ${columns}
      on conflict (fill_id, ticket_id) do update set at = excluded.at where view_recheck.at <> excluded.at`.execute(
      tx,
    )
}

/** The tickets to look at again by now, the longest due first. */
export const dueRechecks = async (
  db: Db | Tx,
  now: Temporal.Instant,
  most: number,
): Promise<{ fillId: number; ticketId: number }[]> => {
  const { rows } = await sql<{ fillId: number; ticketId: number }>`
    select fill_id as "fillId", ticket_id as "ticketId" from view_recheck
    where at <= ${now.toString()}::timestamptz order by at limit ${most}`.execute(db)
  return rows
}

/** Lets some tickets be looked at again for some views, as soon as may be. `tickets` gives their ids as `id`. */
export const recheckSoon = async (
  tx: Tx,
  fillIds: readonly number[],
  tickets: RawBuilder<unknown>,
  now: Temporal.Instant,
): Promise<void> => {
  if (fillIds.length === 0) return
  await sql`
    insert into view_recheck (fill_id, ticket_id, at)
    select fill.id, ticket.id, ${now.toString()}::timestamptz
    from unnest(${fillIds}::bigint[]) as fill (id) cross join (${tickets}) as ticket
    on conflict (fill_id, ticket_id) do update set at = least(view_recheck.at, excluded.at)`.execute(tx)
}

/** What is not kept any more need not be looked at again. */
export const forgetRechecks = async (tx: Tx, rows: readonly { fillId: number; ticketId: number }[]) => {
  if (rows.length === 0) return
  await sql`
    delete from view_recheck using unnest(${rows.map(row => row.fillId)}::bigint[], ${rows.map(row => row.ticketId)}::bigint[]) as gone (fill_id, ticket_id)
    where view_recheck.fill_id = gone.fill_id and view_recheck.ticket_id = gone.ticket_id`.execute(tx)
}
