import type { Tx } from '../../../platform/db/database.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { departmentScope, inScope } from '../../departments/queries.ts'
import { findCallerOfPerson } from '../../people/queries.ts'

/** A ticket is only ever given to somebody who can see it. @throws assignee_cannot_see_ticket */
export const requireAssignable = async (tx: Tx, personId: number, departmentId: number): Promise<void> => {
  const person = await findCallerOfPerson(tx, personId)
  if (!person || !inScope(await departmentScope(tx, person), departmentId))
    return refuse('assignee_cannot_see_ticket')
}
