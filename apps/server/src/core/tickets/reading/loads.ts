import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** How many new and open tickets each person holds, in all departments; from the tally, so exact and cheap. */
export const waitingLoads = async (
  db: Db | Tx,
  personIds: readonly number[],
): Promise<Map<number, number>> => {
  const loads = new Map(personIds.map(id => [id, 0]))
  if (personIds.length === 0) return loads
  const { rows } = await sql<{ person_id: number; load: number }>`
    select assignee_id as person_id, sum(delta)::bigint as load from ticket_tally
    where assignee_id = any(${personIds}::bigint[]) and status in ('new', 'open')
    group by assignee_id`.execute(db)
  for (const { person_id, load } of rows) loads.set(person_id, load)
  return loads
}

/** How many new and open tickets of these departments are the person's or nobody's. */
export const countWaitingFor = async (
  db: Db | Tx,
  personId: number,
  departmentIds: readonly number[],
): Promise<number> => {
  if (departmentIds.length === 0) return 0
  const { rows } = await sql<{ count: number }>`
    select coalesce(sum(delta), 0)::bigint as count from ticket_tally
    where department_id = any(${departmentIds}::bigint[]) and status in ('new', 'open')
      and (assignee_id is null or assignee_id = ${personId})`.execute(db)
  return rows[0]?.count ?? 0
}
