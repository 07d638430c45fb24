import type { Role } from '@stoa/contract/permissions'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { peopleEvents } from '../events.ts'
import { isLastOwner } from '../rules/owners.ts'
import { lockPersonAndOwners, updatePerson } from '../store/persons.ts'
import { requireMightOver } from './acting-role.ts'

/** @throws not_found, not_allowed, last_owner */
export const changeUserRole = async (act: Act, personId: number, role: Role): Promise<void> => {
  const locked = await lockPersonAndOwners(act.tx, personId)
  const person = locked.find(each => each.id === personId) ?? refuse('not_found')
  const from = person.role as Role
  if (from === role) return
  await requireMightOver(act, from, role)
  if (isLastOwner(person, locked)) return refuse('last_owner')
  await updatePerson(act.tx, personId, { role })
  await record(act, peopleEvents, 'user.role-changed', { personId, role: { from, to: role } })
}
