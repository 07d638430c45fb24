import { sql } from 'kysely'
import type { Act } from '../../../platform/events/act.ts'
import { gathering } from '../../../platform/events/gathering.ts'
import { record } from '../../../platform/events/record.ts'
import { ticketEvents } from '../events.ts'

type Moved = { id: number; assigneeId: number | null }

/** For the deletion of a department: its tickets go to the substitute in batches, each with its own event. */
export const ticketsOfDepartments = {
  countIn: async (act: Act, departmentId: number): Promise<number> => {
    const { rows } = await sql<{ count: number }>`
      select coalesce(sum(delta), 0)::bigint as count from ticket_tally where department_id = ${departmentId}`.execute(
      act.tx,
    )
    return rows[0]?.count ?? 0
  },

  /** Their status, priority and clocks stay; they are nobody's then. @returns how many moved; 0 when none is left */
  async moveSome(act: Act, from: number, substituteId: number, limit: number): Promise<number> {
    const { rows } = await sql<Moved>`
      with leaving as (
        select id, status, assignee_id, overdue from ticket where department_id = ${from} order by id limit ${limit} for update
      ),
      moved as (
        update ticket set department_id = ${substituteId}, assignee_id = null from leaving where ticket.id = leaving.id
      ),
      counted as (
        insert into ticket_tally (department_id, status, assignee_id, overdue, delta)
        select ${from}::bigint, status, assignee_id, overdue, -count(*) from leaving group by status, assignee_id, overdue
        union all
        select ${substituteId}::bigint, status, null, overdue, count(*) from leaving group by status, overdue
      )
      select id, assignee_id as "assigneeId" from leaving order by id`.execute(act.tx)
    await gathering(act, async together => {
      for (const { id, assigneeId } of rows) {
        const data = { departmentId: { from, to: substituteId }, assigneeId: { from: assigneeId, to: null } }
        await record(together, ticketEvents, 'ticket.transferred', data, id)
      }
    })
    return rows.length
  },
}
