import type { StatusCounts } from '@stoa/contract/departments'
import type { Status } from '@stoa/contract/ticket-shapes'
import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { departmentScope } from '../../departments/queries.ts'
import type { Caller } from '../../people/queries.ts'
import { waits } from '../rules/standing.ts'

type Tally = { status: Status; overdue: boolean; count: number }

const add = (tallies: readonly Tally[]): StatusCounts => {
  const counts: StatusCounts = {
    new: 0,
    open: 0,
    answered: 0,
    postponed: 0,
    resolved: 0,
    closed: 0,
    spam: 0,
    deleted: 0,
    overdue: 0,
  }
  for (const { status, overdue, count } of tallies) {
    counts[status] += count
    if (overdue && waits(status)) counts.overdue += count
  }
  return counts
}

/** Of every department. Whoever shows them checks who may see which. */
export const countsByDepartment = async (db: Db | Tx): Promise<Map<number, StatusCounts>> => {
  const { rows } = await sql<Tally & { department_id: number }>`
    select department_id, status, overdue, sum(delta)::bigint as count from ticket_tally
    group by department_id, status, overdue`.execute(db)
  const groups = Map.groupBy(rows, tally => tally.department_id)
  return new Map([...groups].map(([departmentId, tallies]) => [departmentId, add(tallies)]))
}

/** What the caller may see: all of it, what is the caller's own, what is nobody's. */
export const countTickets = async (db: Db, caller: Caller) => {
  const scope = await departmentScope(db, caller)
  const { rows } = await sql<Tally & { mine: number; nobodys: number }>`
    select status, overdue, sum(delta)::bigint as count,
      coalesce(sum(delta) filter (where assignee_id = ${caller.kind === 'user' ? caller.id : null}), 0)::bigint as mine,
      coalesce(sum(delta) filter (where assignee_id is null), 0)::bigint as nobodys
    from ticket_tally where ${scope === 'all' ? sql`true` : sql`department_id = any(${scope}::bigint[])`}
    group by status, overdue`.execute(db)
  return {
    all: add(rows),
    mine: add(rows.map(row => ({ ...row, count: row.mine }))),
    nobodys: add(rows.map(row => ({ ...row, count: row.nobodys }))),
  }
}
