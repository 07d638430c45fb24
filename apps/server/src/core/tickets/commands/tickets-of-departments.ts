import { sql } from 'kysely'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { ticketEvents } from '../events.ts'
import { lockTicket, moveTicket } from '../store.ts'

/** For the deletion of a department: its tickets hang on it, and go to the substitute, each with its own event. */
export const ticketsOfDepartments = {
  countIn: async (act: Act, departmentId: number): Promise<number> => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::bigint as count from ticket where department_id = ${departmentId}`.execute(act.tx)
    return rows[0]?.count ?? 0
  },

  /** @returns how many moved; 0 when none is left */
  async moveSome(act: Act, from: number, substituteId: number, limit: number): Promise<number> {
    const { rows } = await sql<{ id: number }>`
      select id from ticket where department_id = ${from} order by id limit ${limit} for update`.execute(act.tx)
    for (const { id } of rows) {
      const ticket = await lockTicket(act.tx, id)
      if (!ticket) continue
      await moveTicket(act.tx, ticket, { departmentId: substituteId, assigneeId: null }, null)
      const data = {
        departmentId: { from, to: substituteId },
        assigneeId: { from: ticket.assigneeId, to: null },
      }
      await record(act, ticketEvents, 'ticket.transferred', data, ticket.id)
    }
    return rows.length
  },
}
