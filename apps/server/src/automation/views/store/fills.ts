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

export const findFill = async (db: Db | Tx, viewId: number): Promise<Fill | null> => {
  const { rows } = await sql<Fill>`
    select ${columns} from view_fill where view_id = ${viewId} and retired_at is null`.execute(db)
  return rows[0] ?? null
}

/** Begins with the newest ticket that is there; what comes later is seen as it comes. */
export const beginFill = async (tx: Tx, viewId: number, at: Temporal.Instant): Promise<void> => {
  await retireFill(tx, viewId, at)
  await sql`
    insert into view_fill (view_id, newest_id, next_below, begun_at)
    select ${viewId}::bigint, newest.id, newest.id + 1, ${at.toString()}::timestamptz
    from (select coalesce(max(id), 0) as id from ticket) as newest`.execute(tx)
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
