import { sql } from 'kysely'
import type { Scope } from '../../../core/departments/queries.ts'
import type { Db } from '../../../platform/db/database.ts'

/** How many tickets are in each of these for a person, of the departments that the person may see. */
export const countsOf = async (
  db: Db,
  fillIds: readonly number[],
  personId: number | null,
  scope: Scope,
): Promise<Map<number, number>> => {
  const seen = scope === 'all' ? sql`` : sql`and department_id = any(${scope}::bigint[])`
  const { rows } = await sql<{ fillId: number; count: number }>`
    select fill_id as "fillId", sum(delta)::bigint as count from view_tally
    where fill_id = any(${fillIds}::bigint[]) and for_id = any(${personId === null ? [0] : [0, personId]}::bigint[]) ${seen}
    group by fill_id`.execute(db)
  return new Map(rows.map(row => [row.fillId, row.count]))
}

/** Folds the ledger: the sums stay, the rows become few. Writers are not held up. */
export const foldViewTally = async (db: Db): Promise<void> => {
  await sql`
    with gone as (delete from view_tally returning fill_id, for_id, department_id, delta)
    insert into view_tally (fill_id, for_id, department_id, delta)
    select fill_id, for_id, department_id, sum(delta) from gone
    group by fill_id, for_id, department_id having sum(delta) <> 0`.execute(db)
}
