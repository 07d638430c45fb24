import type { Role } from '@stoa/contract/permissions'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { peopleEvents } from '../events.ts'
import { lockPerson, updatePerson } from '../store/persons.ts'
import { requireMightOver } from './acting-role.ts'

/** Who never chose a password is invited again and needs a new link. @throws not_found, not_allowed */
export const reactivateUser = async (act: Act, personId: number): Promise<void> => {
  const person = (await lockPerson(act.tx, personId)) ?? refuse('not_found')
  if (person.state !== 'deactivated') return
  await requireMightOver(act, person.role as Role)
  await updatePerson(act.tx, personId, { state: person.password_hash === null ? 'invited' : 'active' })
  await record(act, peopleEvents, 'user.reactivated', { personId })
}
