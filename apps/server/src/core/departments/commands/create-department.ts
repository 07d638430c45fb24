import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { departmentEvents } from '../events.ts'
import { insertDepartment, nameIsTaken } from '../store.ts'
import { addAddress } from './add-address.ts'
import { addMember } from './add-member.ts'

export type NewDepartment = { name: string; toSolve: boolean; addresses: string[]; memberIds: number[] }

/** @throws name_taken, address_taken, not_found (a member who is not active) */
export const createDepartment = async (act: Act, given: NewDepartment): Promise<{ id: number }> => {
  if (await nameIsTaken(act.tx, given.name, null)) return refuse('name_taken')
  const at = act.clock.now()
  const id = await insertDepartment(act.tx, {
    name: given.name,
    to_solve: given.toSolve,
    is_default: false,
    created_at: at,
  })
  await record(act, departmentEvents, 'department.created', { departmentId: id, name: given.name })
  for (const address of given.addresses) await addAddress(act, id, address)
  for (const personId of given.memberIds) await addMember(act, id, personId)
  return { id }
}
