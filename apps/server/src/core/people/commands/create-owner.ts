import type { Act } from '../../../platform/events/act.ts'
import { record } from '../../../platform/events/record.ts'
import { refuse } from '../../../platform/http/refusal.ts'
import { peopleEvents } from '../events.ts'
import { insertPerson } from '../store/persons.ts'

/** The first person, active at once: part of setting up. @throws already_set_up when the address is known */
export const createOwner = async (
  act: Act,
  owner: { name: string; email: string; passwordHash: string; language: string },
): Promise<{ id: number; role: 'owner' }> => {
  const { name, email, passwordHash: password_hash, language } = owner
  const created_at = act.clock.now()
  const row = { name, email, password_hash, language, role: 'owner', state: 'active', created_at } as const
  const id = (await insertPerson(act.tx, row)) ?? refuse('already_set_up')
  await record({ ...act, actor: { kind: 'user', id } }, peopleEvents, 'user.joined', { personId: id })
  return { id, role: 'owner' }
}
