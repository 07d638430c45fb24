import type { Role } from '@stoa/contract/permissions'
import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import type { DepartmentsOfPeople } from '../departments-of-people.ts'
import { peopleEvents } from '../events.ts'
import { endTokensOf, insertToken } from '../store/person-tokens.ts'
import { firstLanguage, insertPerson, lockPersonByEmail, updatePerson } from '../store/persons.ts'
import { requireMightOver } from './acting-role.ts'

const lifetime = Temporal.Duration.from({ hours: 7 * 24 })

export type NewUser = { email: string; name: string; role: Role; departmentIds: readonly number[] }

/**
 * Invites somebody, or once more somebody who has not answered yet: the earlier link ends then.
 * @throws email_taken, not_allowed, department_unknown
 */
export const inviteUser = async (
  act: Act,
  given: NewUser,
  { joinDepartments }: Pick<DepartmentsOfPeople, 'joinDepartments'>,
): Promise<{ personId: number; tokenId: number }> => {
  await requireMightOver(act, given.role)
  const now = act.clock.now()
  const personId = (await insertInvited(act, given)) ?? (await updateInvited(act, given))
  await endTokensOf(act.tx, personId, 'invitation', now)
  const tokenId = await insertToken(act.tx, {
    person_id: personId,
    purpose: 'invitation',
    created_at: now,
    expires_at: now.add(lifetime),
  })
  await record(act, peopleEvents, 'user.invited', { personId, tokenId })
  await joinDepartments(act, personId, given.departmentIds)
  return { personId, tokenId }
}

const insertInvited = async ({ tx, clock }: Act, { email, name, role }: NewUser) =>
  insertPerson(tx, {
    email,
    name,
    role,
    state: 'invited',
    language: await firstLanguage(tx),
    created_at: clock.now(),
  })

const updateInvited = async (act: Act, { email, name, role }: NewUser): Promise<number> => {
  const person = await lockPersonByEmail(act.tx, email)
  if (person?.state !== 'invited') return refuse('email_taken')
  await requireMightOver(act, person.role as Role)
  await updatePerson(act.tx, person.id, { name, role })
  return person.id
}
