import type { StatusCounts } from '@stoa/contract/departments'
import type { Status } from '@stoa/contract/ticket-shapes'
import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { departmentScope, inScope } from '../../departments/queries.ts'
import type { Caller } from '../../people/queries.ts'
import { waits } from '../rules/standing.ts'

type Tally = {
  department_id: number
  status: Status
  assignee_id: number | null
  overdue: boolean
  count: number
}

const sums = async (db: Db | Tx): Promise<Tally[]> => {
  const { rows } = await sql<Tally>`
    select department_id, status, assignee_id, overdue, sum(delta)::bigint as count from ticket_tally
    group by department_id, status, assignee_id, overdue`.execute(db)
  return rows
}

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
  const groups = Map.groupBy(await sums(db), tally => tally.department_id)
  return new Map([...groups].map(([departmentId, tallies]) => [departmentId, add(tallies)]))
}

/** What the caller may see: all of it, what is the caller's own, what is nobody's. */
export const countTickets = async (db: Db, caller: Caller) => {
  const scope = await departmentScope(db, caller)
  const visible = (await sums(db)).filter(tally => inScope(scope, tally.department_id))
  return {
    all: add(visible),
    mine: add(visible.filter(tally => caller.kind === 'user' && tally.assignee_id === caller.id)),
    nobodys: add(visible.filter(tally => tally.assignee_id === null)),
  }
}
