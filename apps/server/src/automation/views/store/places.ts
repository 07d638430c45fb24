import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** Where a person put views, by their ids. */
export const placesOf = async (db: Db | Tx, personId: number): Promise<Map<number, number>> => {
  const rows = await db
    .selectFrom('view_place')
    .select(['view_id', 'position'])
    .where('person_id', '=', personId)
    .execute()
  return new Map(rows.map(row => [row.view_id, row.position]))
}

/** Numbers a person's views 1, 2, 3 … in this order. */
export const writePlaces = async (tx: Tx, personId: number, viewIds: readonly number[]): Promise<void> => {
  await tx.deleteFrom('view_place').where('person_id', '=', personId).execute()
  await sql`
    insert into view_place (person_id, view_id, position)
    select ${personId}::bigint, id, position from unnest(${viewIds}::bigint[]) with ordinality as given (id, position)`.execute(
    tx,
  )
}
