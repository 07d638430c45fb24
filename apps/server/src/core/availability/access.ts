import type { Tx } from '../../platform/db/database.ts'
import { refuse } from '../../platform/http/refusal.ts'
import { departmentIdsOf, departmentsWith } from '../departments/queries.ts'
import { type Caller, findCallerOfPerson } from '../people/queries.ts'

/**
 * Who may set another person's availability: administrators; supervisors and managers of a department of that person.
 * A stranger hears the same whether or not there is such a person. @throws not_allowed, not_found
 */
export const requireMaySet = async (tx: Tx, caller: Caller, personId: number): Promise<void> => {
  const led = await departmentsWith(tx, caller, 'member.allocate')
  const departmentIds = (await departmentIdsOf(tx, [personId])).get(personId) ?? []
  if (led !== 'all' && !departmentIds.some(id => led.includes(id))) return refuse('not_allowed')
  if (!(await findCallerOfPerson(tx, personId))) return refuse('not_found')
}
