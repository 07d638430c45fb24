import { sql } from 'kysely'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { ticketEvents } from '../events.ts'
import { moveTicket, type TicketRow } from '../store.ts'

/** For the deletion of a department: its tickets hang on it, and go to the substitute, each with its own event. */
export const ticketsOfDepartments = {
  hangsOn: async (act: Act, departmentId: number): Promise<boolean> => {
    const row = await act.tx
      .selectFrom('ticket')
      .select('id')
      .where('department_id', '=', departmentId)
      .limit(1)
      .executeTakeFirst()
    return row !== undefined
  },

  async moveTo(act: Act, from: number, substituteId: number): Promise<void> {
    const { rows } = await sql<TicketRow>`
      select id, subject, status, department_id as "departmentId", assignee_id as "assigneeId", contact_id as "contactId"
      from ticket where department_id = ${from} order by id for update`.execute(act.tx)
    for (const ticket of rows) {
      await moveTicket(act.tx, ticket, { departmentId: substituteId, assigneeId: null }, null)
      const data = {
        departmentId: { from, to: substituteId },
        assigneeId: { from: ticket.assigneeId, to: null },
      }
      await record(act, ticketEvents, 'ticket.transferred', data, ticket.id)
    }
  },
}
