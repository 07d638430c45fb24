import type { Groups } from '@stoa/contract/conditions'
import type { ListOrder } from '@stoa/contract/list-looks'
import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** What a view shows since its conditions were last changed. */
export type Fill = {
  id: number
  viewId: number
  newestId: number
  /** Tickets below this one are still to be looked through; null: it is complete. */
  nextBelow: number | null
}

const columns = sql`id, view_id as "viewId", newest_id as "newestId", next_below as "nextBelow"`

/** Those that are kept, the oldest first. */
export const listFills = async (db: Db | Tx): Promise<Fill[]> => {
  const { rows } =
    await sql<Fill>`select ${columns} from view_fill where retired_at is null order by id`.execute(db)
  return rows
}

/** What a fill was begun for; another one is begun where any of it changes. */
export type Filled = { fillId: number; viewId: number; groups: Groups; order: ListOrder }

/** The same with the conditions of their views. */
export const listFilledGroups = async (tx: Tx): Promise<Filled[]> => {
  const { rows } = await sql<Filled>`
    select view_fill.id as "fillId", view.id as "viewId", groups, list_order as "order"
    from view_fill join view on view.id = view_id where retired_at is null order by view_fill.id`.execute(tx)
  return rows
}

export const findFill = async (db: Db | Tx, viewId: number): Promise<Fill | null> => {
  const { rows } = await sql<Fill>`
    select ${columns} from view_fill where view_id = ${viewId} and retired_at is null`.execute(db)
  return rows[0] ?? null
}

/** Begins with the newest ticket that is there; what comes later is seen as it comes. */
export const beginFill = async (tx: Tx, viewId: number, at: Temporal.Instant): Promise<number> => {
  await retireFill(tx, viewId, at)
  const { rows } = await sql<{ id: number }>`
    insert into view_fill (view_id, newest_id, next_below, begun_at)
    select ${viewId}::bigint, newest.id, newest.id + 1, ${at.toString()}::timestamptz
    from (select coalesce(max(id), 0) as id from ticket) as newest
    returning id`.execute(tx)
  return rows[0]?.id ?? 0
}

export const retireFill = async (tx: Tx, viewId: number, at: Temporal.Instant): Promise<void> => {
  await tx
    .updateTable('view_fill')
    .set({ retired_at: at })
    .where('view_id', '=', viewId)
    .where('retired_at', 'is', null)
    .execute()
}

export const moveFill = (tx: Tx, id: number, nextBelow: number | null) =>
  tx.updateTable('view_fill').set({ next_below: nextBelow }).where('id', '=', id).execute()

/** The ids of the tickets of a span, the end excluded. */
export const ticketsBetween = async (tx: Tx, span: { from: number; below: number }): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`
    select id from ticket where id >= ${span.from} and id < ${span.below}`.execute(tx)
  return rows.map(row => row.id)
}

/** The one that has to go on first: the oldest that is not complete. */
export const nextToFill = async (db: Db | Tx): Promise<Fill | null> => {
  const { rows } = await sql<Fill>`
    select ${columns} from view_fill where retired_at is null and next_below is not null order by id limit 1`.execute(
    db,
  )
  return rows[0] ?? null
}

export const nextRetired = async (db: Db): Promise<number | null> => {
  const { rows } = await sql<{ id: number }>`
    select id from view_fill where retired_at is not null order by id limit 1`.execute(db)
  return rows[0]?.id ?? null
}

/** Throws away some of what a retired fill holds. @returns whether there is more */
export const sweepFill = async (db: Db, id: number, most: number): Promise<boolean> => {
  const gone = await sql`
    delete from view_ticket where (ticket_id, fill_id, for_id) in (
      select ticket_id, fill_id, for_id from view_ticket where fill_id = ${id} limit ${most})`.execute(db)
  if (Number(gone.numAffectedRows) === most) return true
  await sql`
    with tallies as (delete from view_tally where fill_id = ${id}),
    rechecks as (delete from view_recheck where fill_id = ${id}),
    signals as (delete from view_signal where fill_id = ${id})
    delete from view_fill where id = ${id}`.execute(db)
  return false
}
