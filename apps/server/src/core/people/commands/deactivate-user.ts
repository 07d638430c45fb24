import type { Role } from '@stoa/contract/permissions'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { peopleEvents } from '../events.ts'
import { isLastOwner } from '../rules/owners.ts'
import { endTokensOf } from '../store/person-tokens.ts'
import { lockPersonAndOwners, updatePerson } from '../store/persons.ts'
import { deleteSessionsOf } from '../store/sessions.ts'
import { requireMightOver } from './acting-role.ts'

/** Locks a person out: sessions and links end, everything else stays. @throws not_found, not_allowed, last_owner */
export const deactivateUser = async (act: Act, personId: number): Promise<void> => {
  const locked = await lockPersonAndOwners(act.tx, personId)
  const person = locked.find(each => each.id === personId) ?? refuse('not_found')
  if (person.state === 'deactivated') return
  await requireMightOver(act, person.role as Role)
  if (isLastOwner(person, locked)) return refuse('last_owner')
  await updatePerson(act.tx, personId, { state: 'deactivated' })
  await deleteSessionsOf(act.tx, personId, { but: null })
  await endTokensOf(act.tx, personId, 'invitation', act.clock.now())
  await endTokensOf(act.tx, personId, 'password-reset', act.clock.now())
  await record(act, peopleEvents, 'user.deactivated', { personId })
}
