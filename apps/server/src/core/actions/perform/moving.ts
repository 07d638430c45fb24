import type { Db, Tx } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { permissionsIn } from '../../departments/queries.ts'
import { findCallerOfPerson } from '../../people/queries.ts'
import { assignTicket, transferTicket } from '../../tickets/commands.ts'
import type { Perform } from './performing.ts'

const worksIn = async (db: Db | Tx, personId: number, departmentId: number): Promise<boolean> => {
  const person = await findCallerOfPerson(db, personId)
  return person !== null && (await permissionsIn(db, person, departmentId)).has('ticket.reply')
}

/** Somebody who cannot work on it there does not get it; whoever is named outright has to. */
const fitting = async (db: Tx, personId: number | null, departmentId: number) =>
  personId !== null && (await worksIn(db, personId, departmentId)) ? personId : null

export const transfer: Perform<'transfer'> = async (action, { act, ticket, occasion }) => {
  const departmentId = action.department === 'same' ? ticket.departmentId : action.department
  const assigneeOf = async (): Promise<number | null> => {
    switch (action.assignee) {
      case 'nobody':
        return null
      case 'same':
        return departmentId === ticket.departmentId
          ? ticket.assigneeId
          : fitting(act.tx, ticket.assigneeId, departmentId)
      case 'last-agent':
        return fitting(act.tx, ticket.lastAgentId, departmentId)
      case 'me':
        return occasion.personId ?? refuse('assignee_cannot_see_ticket')
      default:
        return action.assignee
    }
  }
  const given = { ticketId: ticket.id, departmentId, assigneeId: await assigneeOf() }
  if (departmentId === ticket.departmentId) await assignTicket(act, given)
  else await transferTicket(act, given)
  return 'recorded'
}
