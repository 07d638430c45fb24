import { sql } from 'kysely'
import type { Scope } from '../../../core/departments/queries.ts'
import type { Db } from '../../../platform/db/database.ts'

type Count = { fillId: number; count: number }

/** How many tickets are in each of these for a person, of the departments that the person may see. */
export const countsQuery = (fillIds: readonly number[], personId: number | null, scope: Scope) => {
  const seen = scope === 'all' ? sql`` : sql`and department_id = any(${scope}::bigint[])`
  return sql<Count>`
    select fill_id as "fillId", sum(delta)::bigint as count from view_tally
    where fill_id = any(${fillIds}::bigint[]) and for_id = any(${personId === null ? [0] : [0, personId]}::bigint[]) ${seen}
    group by fill_id`
}

export const countsOf = async (
  db: Db,
  ...asked: Parameters<typeof countsQuery>
): Promise<Map<number, number>> => {
  const { rows } = await countsQuery(...asked).execute(db)
  return new Map(rows.map(row => [row.fillId, row.count]))
}

/** Folds the ledger where there is something to fold: the sums stay, the rows become few. Writers are not held up. */
export const foldViewTally = async (db: Db): Promise<void> => {
  await sql`
    with many as (
      select fill_id, for_id, department_id from view_tally group by fill_id, for_id, department_id having count(*) > 1 or sum(delta) = 0
    ),
    gone as (
      delete from view_tally using many
      where view_tally.fill_id = many.fill_id and view_tally.for_id = many.for_id and view_tally.department_id = many.department_id
      returning view_tally.fill_id, view_tally.for_id, view_tally.department_id, delta
    )
    insert into view_tally (fill_id, for_id, department_id, delta)
    select fill_id, for_id, department_id, sum(delta) from gone
    group by fill_id, for_id, department_id having sum(delta) <> 0`.execute(db)
}
