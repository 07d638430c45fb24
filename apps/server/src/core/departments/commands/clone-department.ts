import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { departmentEvents } from '../events.ts'
import { insertDepartment, lockDepartment, nameIsTaken } from '../store.ts'
import { copyMembers, listMembers } from '../store-members.ts'

/** Something of another module that a copy of a department gets too. Departments state the need; modules.ts fulfils it. */
export type CopiesAlong = (act: Act, from: number, to: number) => Promise<void>

/**
 * A new department like this one: settings, members with their roles, and what other modules copy along.
 * Addresses and the extension stay where they are: they are one department's. @throws not_found, name_taken
 */
export const cloneDepartment = async (
  act: Act,
  given: { id: number; name: string; copies: readonly CopiesAlong[] },
): Promise<{ id: number }> => {
  const { tx } = act
  const { id: _, deleted_at: __, ...original } = await lockDepartment(tx, given.id)
  if (await nameIsTaken(tx, given.name, null)) return refuse('name_taken')
  const at = act.clock.now()
  const copy = { ...original, name: given.name, is_default: false, extension: null, created_at: at }
  const id = await insertDepartment(tx, copy)
  await record(act, departmentEvents, 'department.created', {
    departmentId: id,
    name: given.name,
    clonedFromId: given.id,
  })
  await copyMembers(tx, given.id, id, at)
  for (const { personId, tickets, chats, calls } of (await listMembers(tx, [id])).get(id) ?? [])
    await record(act, departmentEvents, 'department.member-added', {
      departmentId: id,
      personId,
      works: { tickets, chats, calls },
    })
  for (const copyAlong of given.copies) await copyAlong(act, given.id, id)
  return { id }
}
