import type { Tx } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { permissionsIn } from '../../departments/queries.ts'
import { findCallerOfPerson } from '../../people/queries.ts'

/** A ticket is only ever given to somebody who can see and answer it. @throws assignee_cannot_see_ticket */
export const requireAssignable = async (tx: Tx, personId: number, departmentId: number): Promise<void> => {
  const person = await findCallerOfPerson(tx, personId)
  const permissions = person && (await permissionsIn(tx, person, departmentId))
  if (!permissions?.has('ticket.reply')) return refuse('assignee_cannot_see_ticket')
}
